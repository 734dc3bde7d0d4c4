package dev.syncdashboard.dashboard.reports;

import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StrangerFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The status files as they stood at one moment.
 *
 * @param files of the devices that were known
 * @param strangers those of all others
 * @param readFor the devices whose files were looked for; empty: all that there are
 * @param again after this long at the latest the next one follows
 */
public record ReportsScan(
        Instant at, List<StatusFile> files, StrangerFiles strangers, Optional<Set<PeerId>> readFor, Duration again) {

    public ReportsScan {
        files = List.copyOf(files);
        readFor = readFor.map(Set::copyOf);
    }

    /** Of all files that there are. */
    public ReportsScan(Instant at, List<StatusFile> files, Duration again) {
        this(at, files, StrangerFiles.NONE, Optional.empty(), again);
    }
}
