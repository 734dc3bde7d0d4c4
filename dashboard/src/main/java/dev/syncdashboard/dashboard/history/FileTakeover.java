package dev.syncdashboard.dashboard.history;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Takes the history along when a person moves from the database file to a server: an empty database is filled from the
 * file, as a whole or not at all. The file stays as it is.
 */
final class FileTakeover {

    private static final Logger LOG = LoggerFactory.getLogger(FileTakeover.class);
    private static final int BATCH = 1_000;

    /** Each with its columns; those that others refer to come first. */
    private static final List<Table> TABLES = List.of(
            new Table("recording", false, "started", "last_look"),
            new Table("sighting", true, "id", "hash", "since", "not_before"),
            new Table(
                    "station_update",
                    false,
                    "number",
                    "hash",
                    "posted",
                    "not_before",
                    "title",
                    "changed_files",
                    "listed"),
            new Table("update_file", false, "number", "kind", "path", "bytes", "modified"),
            new Table("station_file", false, "id", "path", "bytes", "modified"),
            new Table(
                    "peer",
                    false,
                    "id",
                    "engine_name",
                    "last_report",
                    "last_hash",
                    "received",
                    "progressed",
                    "sent_while_updating",
                    "state",
                    "state_since",
                    "faults"),
            new Table(
                    "report",
                    true,
                    "id",
                    "peer",
                    "received",
                    "written",
                    "hash",
                    "seq",
                    "complete",
                    "progressed",
                    "sent_while_updating"),
            new Table("spell", true, "id", "peer", "started", "ended"),
            new Table("flip", true, "id", "peer", "from_state", "to_state", "happened"),
            new Table("arrival", false, "number", "peer", "arrived", "exact"),
            new Table(
                    "roster_truck", false, "number", "name", "truck_group", "away_since", "away_until", "away_reason"),
            new Table("roster_device", false, "device", "truck", "place", "is_current"));

    private final JdbcTemplate file;
    private final Database server;

    /** @param counted whether the database counts its {@code id} */
    private record Table(String name, boolean counted, List<String> columns) {

        Table(String name, boolean counted, String... columns) {
            this(name, counted, List.of(columns));
        }

        String select() {
            return "SELECT " + String.join(", ", columns) + " FROM " + name + (counted ? " ORDER BY id" : "");
        }

        String insert() {
            return "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES ("
                    + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        }
    }

    private FileTakeover(JdbcTemplate file, Database server) {
        this.file = file;
        this.server = server;
    }

    /** Does nothing where there is no file, or the database has a history of its own. */
    static void takeOver(HistorySettings settings, Database server) {
        boolean isServer = settings.url().isPresent();
        if (isServer && Files.exists(settings.databaseFile()) && isEmpty(server)) {
            LOG.info("The history is being copied from the database file.");
            // Rows are read one by one instead of all at once; nothing is written.
            DriverManagerDataSource source =
                    new DriverManagerDataSource(settings.fileUrl() + ";ACCESS_MODE_DATA=r;LAZY_QUERY_EXECUTION=1");
            FileTakeover takeover = new FileTakeover(new JdbcTemplate(source), server);
            server.inTransaction(() -> TABLES.forEach(takeover::copy));
            LOG.info("The history was copied. The database file is no longer used.");
        }
    }

    private static boolean isEmpty(Database server) {
        return server.jdbc()
                        .queryForList("SELECT started FROM recording LIMIT 1")
                        .isEmpty()
                && server.jdbc().queryForList("SELECT id FROM peer LIMIT 1").isEmpty();
    }

    private void copy(Table table) {
        List<@Nullable Object[]> batch = new ArrayList<>();
        file.query(table.select(), row -> {
            @Nullable Object[] values = new Object[table.columns().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getObject(i + 1);
            }
            batch.add(values);
            if (batch.size() == BATCH) {
                flush(table, batch);
            }
        });
        flush(table, batch);
        if (table.counted()) {
            countOn(table.name());
        }
    }

    private void flush(Table table, List<@Nullable Object[]> batch) {
        if (!batch.isEmpty()) {
            server.jdbc().batchUpdate(table.insert(), batch);
            batch.clear();
        }
    }

    /** The server did not count rows that brought their own number. */
    private void countOn(String table) {
        List<Long> last = server.jdbc().queryForList("SELECT COALESCE(MAX(id), 0) FROM " + table, Long.class);
        server.jdbc().execute("ALTER TABLE " + table + " ALTER COLUMN id RESTART WITH " + (last.get(0) + 1));
    }
}
