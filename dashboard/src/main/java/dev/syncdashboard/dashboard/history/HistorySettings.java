package dev.syncdashboard.dashboard.history;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the history is kept, and for how long.
 *
 * @param dir holds the database file where no URL is given
 * @param url a JDBC URL of H2 or PostgreSQL, or {@link #MEMORY}
 * @param keep what is older is deleted, but for what is still needed; must be longer than nothing
 */
public record HistorySettings(
        Path dir, Optional<String> url, Optional<String> username, Optional<String> password, Duration keep) {

    /** In place of a URL: nothing is kept beyond the dashboard's own life. */
    public static final String MEMORY = "memory";

    private static final String NAME = "history";

    public HistorySettings {
        if (keep.isNegative() || keep.isZero()) {
            throw new IllegalArgumentException("dashboard.data.keep must be longer than nothing, but is " + keep);
        }
    }

    public boolean inMemory() {
        return url.filter(MEMORY::equals).isPresent();
    }

    /** The URL, or that of the database file in the folder. */
    String jdbcUrl() {
        // Sooner than the usual half second. Not 0: then H2 would not clean up its file while it runs, which would
        // grow.
        return url.orElseGet(() -> fileUrl() + ";WRITE_DELAY=100");
    }

    /** Not closed by the JVM's own hook, which would race with ours. */
    String fileUrl() {
        return "jdbc:h2:file:" + dir.toAbsolutePath().normalize().resolve(NAME) + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    Path databaseFile() {
        return dir.resolve(NAME + ".mv.db");
    }

    /** Without URL and login, which may hold a secret. */
    @Override
    public String toString() {
        return "HistorySettings[keep=" + keep + "]";
    }
}
