package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.status.FolderName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where the history is kept, and for how long.
 *
 * @param dir holds the database file where no URL is given
 * @param url a JDBC URL of PostgreSQL, or {@link #MEMORY}
 * @param keep what is older is deleted, but for what is still needed; must be longer than nothing
 * @param folders the Sync folders; what is from before there were several is of the first
 */
public record HistorySettings(
        Path dir,
        Optional<String> url,
        Optional<String> username,
        Optional<String> password,
        Duration keep,
        List<StoredFolder> folders) {

    /** In place of a URL: nothing is kept beyond the dashboard's own life. */
    public static final String MEMORY = "memory";

    /** @throws IllegalArgumentException if one can't be used, naming the setting */
    public HistorySettings {
        url = new DatabaseAddress(dir, url, username, password).url();
        if (keep.isNegative() || keep.isZero()) {
            throw new IllegalArgumentException("dashboard.data.keep must be longer than nothing, but is " + keep);
        }
        folders = List.copyOf(folders);
        if (folders.isEmpty()
                || folders.stream().map(StoredFolder::name).distinct().count() < folders.size()) {
            throw new IllegalArgumentException("The Sync folders must have a name of their own each.");
        }
    }

    public boolean inMemory() {
        return url.filter(MEMORY::equals).isPresent();
    }

    /** @throws IllegalArgumentException if it is none of the folders */
    void require(FolderName folder) {
        if (folders.stream().noneMatch(known -> known.name().equals(folder))) {
            throw new IllegalArgumentException("No history is kept of the folder " + folder + ".");
        }
    }

    /** The URL, or that of the database file in the folder. */
    String jdbcUrl() {
        // Sooner than the usual half second. Not 0: then H2 would not clean up its file while it runs, which would
        // grow.
        return url.orElseGet(() -> fileUrl() + ";WRITE_DELAY=100");
    }

    /** Not closed by the JVM's own hook, which would race with ours. */
    String fileUrl() {
        return "jdbc:h2:file:" + dir.toAbsolutePath().normalize().resolve(DatabaseAddress.NAME)
                + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    Path databaseFile() {
        return address().file();
    }

    DatabaseAddress address() {
        return new DatabaseAddress(dir, url, username, password);
    }

    /** Without URL and login, which may hold a secret. */
    @Override
    public String toString() {
        return "HistorySettings[keep=" + keep + "]";
    }
}
