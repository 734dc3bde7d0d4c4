package dev.syncdashboard.dashboard.verdict;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A file of the station's Sync folder.
 *
 * @param path relative, with {@code /} on every system
 * @param size in bytes
 * @param modified as the station's disk says, to the microsecond: no database keeps more
 */
public record FileEntry(String path, long size, Instant modified) {

    public FileEntry {
        modified = modified.truncatedTo(ChronoUnit.MICROS);
    }
}
