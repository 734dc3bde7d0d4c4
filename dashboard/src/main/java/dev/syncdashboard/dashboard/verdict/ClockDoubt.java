package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Verdict;
import java.time.Duration;
import java.util.Set;

/**
 * The station's own clock was set lately, and nobody knows which of the two times was right. A truck's clock is called
 * wrong only if it is by both.
 *
 * @param step by how much at most the station's clock was set; zero if it was not
 */
public record ClockDoubt(Duration step) {

    public static final ClockDoubt NONE = new ClockDoubt(Duration.ZERO);

    private static final Set<Mark.Kind> CLOCKS = Set.of(Mark.Kind.CLOCK_FAST, Mark.Kind.CLOCK_SLOW);

    public ClockDoubt {
        step = step.abs();
    }

    /** The verdict without blame for what may be the station's own clock. */
    public Verdict applyTo(Verdict verdict, StationHistory station, PeerFacts peer, Limits limits) {
        if (step.isZero() || verdict.marks().stream().noneMatch(ClockDoubt::isOfClock)) {
            return verdict;
        }
        boolean surely = peer.report()
                .filter(report -> wrongBy(report, station).minus(step).compareTo(limits.clockTolerance()) > 0)
                .isPresent();
        return surely ? verdict : verdict.without(CLOCKS);
    }

    private static boolean isOfClock(Mark mark) {
        return CLOCKS.contains(mark.kind());
    }

    private static Duration wrongBy(ReceivedReport report, StationHistory station) {
        Duration fast = Duration.between(report.received(), report.report().written());
        Duration slow = station.surelyNotBefore(report.report().hash())
                .map(first -> Duration.between(report.report().written(), first))
                .orElse(fast);
        return fast.compareTo(slow) > 0 ? fast : slow;
    }
}
