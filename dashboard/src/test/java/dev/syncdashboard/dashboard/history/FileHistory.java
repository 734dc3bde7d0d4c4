package dev.syncdashboard.dashboard.history;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings of a history in a database file, kept for two years. */
public final class FileHistory {

    private FileHistory() {}

    public static HistorySettings in(Path dir, List<StoredFolder> folders) {
        return new HistorySettings(
                dir, Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofDays(730), folders);
    }
}
