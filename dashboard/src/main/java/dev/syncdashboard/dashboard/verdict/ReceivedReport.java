package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A peer's last good report and what the station knows about its arrival, on the station's clock.
 *
 * @param received when this content first appeared
 * @param progressed when the peer's hash last changed (or its files became complete), by its reports
 * @param sentWhileUpdating whether this hash arrived while the peer was updating
 */
public record ReceivedReport(StatusReport report, Instant received, Instant progressed, boolean sentWhileUpdating) {

    /**
     * Whether the peer itself says that files or bytes of what its hash names are missing: by its own word, or by its check
     * of these very files, which may be newer than that word.
     *
     * @param named the update that its hash names
     */
    public boolean lacksFiles(Optional<Update> named) {
        return report.saysIncomplete()
                || report.content()
                        .filter(check -> !check.complete().orElse(true) && Assurance.isOf(check, named))
                        .isPresent();
    }

    /** The peer's clock may be wrong, but it measures how long before the report something was. */
    public Instant onOurClock(Instant theirs) {
        Duration before = Duration.between(theirs, report.written());
        return received.minus(before.isNegative() ? Duration.ZERO : before);
    }

    /** Whether the peer's check of its own disk names files that it lacks, of whatever update. */
    public boolean namesLackedFiles() {
        return report.content()
                .filter(check -> check.missing().count() + check.different().count() > 0)
                .isPresent();
    }

    /** How long the peer has been in contact, in all, since it last had a reason to move or last moved. */
    Duration timeToCatchUp(Sighting current, Contact contact, Instant now) {
        return contact.sum(progressed.isAfter(current.since()) ? progressed : current.since(), now);
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
