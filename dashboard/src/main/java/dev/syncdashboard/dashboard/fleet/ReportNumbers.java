package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The sequence numbers of one peer's reports. They only grow; if they go back again and again, two agents write for one
 * peer (a cloned machine). Once is a restored backup, and means nothing.
 *
 * @param last of the newest report
 * @param at when that one came
 * @param wentBack when they went back, the last few times
 */
record ReportNumbers(OptionalLong last, Optional<Instant> at, List<Instant> wentBack) {

    static final ReportNumbers NONE = new ReportNumbers(OptionalLong.empty(), Optional.empty(), List.of());

    private static final int TIMES = 2;
    private static final Duration WITHIN = Duration.ofDays(1);

    /** A report that differs from the one before. */
    ReportNumbers next(StatusReport report, Instant at) {
        boolean back =
                last.isPresent() && report.seq().isPresent() && report.seq().getAsLong() <= last.getAsLong();
        if (!back) {
            return new ReportNumbers(report.seq(), Optional.of(at), wentBack);
        }
        List<Instant> newest = Stream.concat(wentBack.stream(), Stream.of(at))
                .skip(Math.max(0, wentBack.size() + 1 - TIMES))
                .toList();
        return new ReportNumbers(report.seq(), Optional.of(at), newest);
    }

    /** The number of the newest report, unless that one came before a moment. */
    OptionalLong lastSince(Instant moment) {
        return at.filter(came -> !came.isBefore(moment)).isPresent() ? last : OptionalLong.empty();
    }

    /** The same on a clock that was set. */
    ReportNumbers moved(UnaryOperator<Instant> move) {
        return new ReportNumbers(last, at.map(move), wentBack.stream().map(move).toList());
    }

    boolean ofTwoAgents(Instant now) {
        return wentBack.size() == TIMES && !wentBack.get(0).plus(WITHIN).isBefore(now);
    }
}
