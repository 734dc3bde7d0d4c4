package dev.syncdashboard.dashboard.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Copies of the database for a backup, and the way back from one. */
public final class DatabaseCopies {

    /** What {@code pg_dump} makes of a database, where that is a PostgreSQL. It is no file of the data directory. */
    public static final String DUMP = "history.dump";

    private final DatabaseAddress address;

    public DatabaseCopies(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * A copy made while no dashboard runs.
     *
     * @return where it is; empty if nothing is kept in a database, or nothing was yet
     * @throws IOException if it can't be made, naming why for a person
     */
    public Optional<Path> copyInto(Path directory) throws IOException {
        if (address.isServer()) {
            return Optional.of(new PostgresPrograms(address).dump(directory));
        }
        if (address.isMemory() || !Files.exists(address.file())) {
            return Optional.empty();
        }
        Path copy = directory.resolve(address.file().getFileName());
        try (FileChannel file = FileChannel.open(address.file(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // Until the channel is closed.
            lock(file);
            copy(file, copy);
        }
        check(copy);
        return Optional.of(copy);
    }

    /** Where locks are the system's word (Windows), only who has one may read; and only by this very channel. */
    static void copy(FileChannel locked, Path copy) throws IOException {
        try (FileChannel to = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = locked.size();
            long at = 0;
            while (at < size) {
                long count = locked.transferTo(at, size - at, to);
                if (count <= 0) {
                    throw new IOException("the database became shorter while it was copied");
                }
                at += count;
            }
        }
    }

    private void lock(FileChannel file) throws IOException {
        @Nullable FileLock lock = null;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException e) {
            // In this very process, which is the same to who asks.
        }
        if (lock == null) {
            throw new IOException("another program has the database " + address.file() + " open");
        }
    }

    /** The same of a file that is open here, and in use; H2 sees to it that the copy is of one moment. */
    static Path copyOpen(JdbcTemplate open, Path directory, Path file) throws IOException {
        Path zip = directory.resolve("history.zip");
        Path copy = directory.resolve(file.getFileName());
        try {
            open.update("BACKUP TO ?", zip.toAbsolutePath().toString());
            try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
                extract(in, copy);
            }
        } catch (DataAccessException e) {
            throw new IOException("the database can't be copied (" + HistoryTrouble.root(e) + ")", e);
        } finally {
            Files.deleteIfExists(zip);
        }
        check(copy);
        return copy;
    }

    private static void extract(ZipInputStream in, Path copy) throws IOException {
        for (@Nullable ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (entry.getName().equals(String.valueOf(copy.getFileName()))) {
                Files.copy((InputStream) in, copy);
                return;
            }
        }
        throw new IOException("the copy of the database has nothing in it");
    }

    /**
     * Reads all of a database file, and changes nothing in it.
     *
     * @throws IOException if it can't be read as a whole, or a newer program has given it its form
     */
    public static void check(Path file) throws IOException {
        String name = file.toAbsolutePath().normalize().toString().replaceFirst("\\.mv\\.db$", "");
        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(
                "jdbc:h2:file:" + name + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;LAZY_QUERY_EXECUTION=1"));
        try {
            Schema.requireKnown(source(jdbc));
            for (String table : FileTakeover.TABLES) {
                if (isThere(jdbc, table)) {
                    jdbc.query("SELECT * FROM " + table, row -> {
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            row.getObject(i);
                        }
                    });
                }
            }
        } catch (RuntimeException e) {
            throw new IOException("the database can't be read as a whole (" + HistoryTrouble.root(e) + ")", e);
        }
    }

    private static DataSource source(JdbcTemplate jdbc) {
        return Objects.requireNonNull(jdbc.getDataSource());
    }

    private static boolean isThere(JdbcTemplate jdbc, String table) {
        return !jdbc.queryForList("SELECT table_name FROM information_schema.tables WHERE LOWER(table_name) = ?", table)
                .isEmpty();
    }

    /**
     * Fills the server's database, which must be empty, from a dump: all of it or nothing.
     *
     * @throws IOException if it can't be done, naming why for a person
     */
    public void restore(Path dump) throws IOException {
        if (!address.isServer()) {
            throw new IOException("the backup is of a PostgreSQL database, and dashboard.data.url names none");
        }
        JdbcTemplate server = new JdbcTemplate(address.dataSource());
        try {
            if (isThere(server, "flyway_schema_history") || isThere(server, "peer")) {
                throw new IOException("the PostgreSQL database has a history already; make an empty one, and name it in"
                        + " dashboard.data.url");
            }
        } catch (DataAccessException e) {
            throw new IOException("the PostgreSQL database can't be asked (" + HistoryTrouble.root(e) + ")", e);
        }
        new PostgresPrograms(address).restore(dump);
    }
}
