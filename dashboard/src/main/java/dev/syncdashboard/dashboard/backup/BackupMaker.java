package dev.syncdashboard.dashboard.backup;

import dev.syncdashboard.disk.PrivateFiles;
import dev.syncdashboard.status.ReleaseVersion;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes backups of one station. */
public final class BackupMaker {

    private static final String WORK = "backup.work";

    private final Path data;
    private final ReleaseVersion version;
    private final Optional<Path> settings;
    private final DatabaseSource database;

    /** Gives a copy of the database. */
    @FunctionalInterface
    public interface DatabaseSource {
        /**
         * Makes it.
         *
         * @param directory an empty one, for the copy
         * @return the copy, under the name of its part; empty if nothing is kept in a database
         */
        Optional<Path> copyInto(Path directory) throws IOException;
    }

    /** @param settings the file of settings that the dashboard was started with */
    public BackupMaker(Path data, ReleaseVersion version, Optional<Path> settings, DatabaseSource database) {
        this.data = data;
        this.version = version;
        this.settings = settings;
        this.database = database;
    }

    /**
     * Makes one, as a whole or not at all.
     *
     * @throws IOException if it can't be made; the message says why, for a person
     */
    public void make(Path target, Instant now) throws IOException {
        Path work = data.resolve(WORK);
        clear(work);
        PrivateFiles.createDirectories(work);
        try {
            Map<String, Path> others = new HashMap<>();
            // First: what the files say that are read after it is never older than what stands in the database.
            database.copyInto(work).ifPresent(copy -> others.put(String.valueOf(copy.getFileName()), copy));
            settings.filter(file -> Files.isRegularFile(file))
                    .ifPresent(file -> others.put(StationParts.SETTINGS, file));
            new BackupWriter(data, version).write(target, others, now);
        } finally {
            clear(work);
        }
    }

    /** Whether one is being made, or was when the power went. */
    public static boolean isAtWork(Path data) {
        return Files.isDirectory(data.resolve(WORK), LinkOption.NOFOLLOW_LINKS);
    }

    /** Takes away what one has left that was ended in the middle. */
    void forgetEarlier() throws IOException {
        clear(data.resolve(WORK));
    }

    private static void clear(Path work) throws IOException {
        if (!Files.isDirectory(work, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(work);
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(work)) {
            for (Path each : all) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException e) {
            return;
        }
        Files.deleteIfExists(work);
    }
}
