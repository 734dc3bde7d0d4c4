package dev.syncdashboard.dashboard.reports;

import dev.syncdashboard.status.StatusFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * All status files as they stood at one moment.
 *
 * @param again after this long at the latest the next one follows
 */
public record ReportsScan(Instant at, List<StatusFile> files, Duration again) {

    public ReportsScan {
        files = List.copyOf(files);
    }
}
