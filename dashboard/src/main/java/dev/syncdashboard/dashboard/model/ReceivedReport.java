package dev.syncdashboard.dashboard.model;

import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

/**
 * A peer's last good report and what the station knows about its arrival, on the station's clock.
 *
 * @param received when this content first appeared
 * @param progressed when the peer's hash last changed (or its files became complete), by its reports
 * @param sentWhileUpdating whether this hash arrived while the peer was updating, by what was known of it until then
 */
public record ReceivedReport(StatusReport report, Instant received, Instant progressed, boolean sentWhileUpdating) {

    /** The peer's clock may be wrong, but it measures how long before the report something was. */
    public Instant onOurClock(Instant theirs) {
        Duration before = Duration.between(theirs, report.written());
        return received.minus(before.isNegative() ? Duration.ZERO : before);
    }

    /** How long the peer has been in contact, in all, since it last had a reason to move or last moved. */
    public Duration timeToCatchUp(Sighting current, Contact contact, Instant now) {
        // What moved in the future moved while the clock was wrong: nobody knows when.
        boolean moved = progressed.isAfter(current.since()) && !progressed.isAfter(now);
        return contact.sum(moved ? progressed : current.since(), now);
    }

    /** The same on a clock that was set. */
    public ReceivedReport moved(UnaryOperator<Instant> move) {
        return new ReceivedReport(report, move.apply(received), move.apply(progressed), sentWhileUpdating);
    }

    /** To the microsecond, so that a moment is the same after it was kept. */
    public ReceivedReport {
        received = received.truncatedTo(ChronoUnit.MICROS);
        progressed = progressed.truncatedTo(ChronoUnit.MICROS);
    }
}
