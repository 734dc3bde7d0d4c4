package dev.syncdashboard.dashboard.reports;

import dev.syncdashboard.status.StatusFile;
import java.time.Instant;
import java.util.List;

/** All status files as they stood at one moment. */
public record ReportsScan(Instant at, List<StatusFile> files) {

    public ReportsScan {
        files = List.copyOf(files);
    }
}
