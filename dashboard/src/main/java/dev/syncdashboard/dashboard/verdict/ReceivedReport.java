package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
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

    /** How long the peer has been in contact, in all, since it last had a reason to move or last moved. */
    Duration timeToCatchUp(Sighting current, Contact contact, Instant now) {
        return contact.sum(progressed.isAfter(current.since()) ? progressed : current.since(), now);
    }

    /** To the microsecond, so that a moment is the same after it was kept. */
    public ReceivedReport {
        received = received.truncatedTo(ChronoUnit.MICROS);
        progressed = progressed.truncatedTo(ChronoUnit.MICROS);
    }
}
