package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.status.StatusReport;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A peer's last good report and what the station knows about its arrival, on the station's clock.
 *
 * @param received when this content first appeared
 * @param progressed when the peer's hash last changed (or its files became complete), by its reports
 * @param sentWhileUpdating whether this hash arrived while the peer was updating
 */
public record ReceivedReport(StatusReport report, Instant received, Instant progressed, boolean sentWhileUpdating) {

    /** To the microsecond, so that a moment is the same after it was kept. */
    public ReceivedReport {
        received = received.truncatedTo(ChronoUnit.MICROS);
        progressed = progressed.truncatedTo(ChronoUnit.MICROS);
    }
}
