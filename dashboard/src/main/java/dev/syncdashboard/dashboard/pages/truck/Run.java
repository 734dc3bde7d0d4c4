package dev.syncdashboard.dashboard.pages.truck;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of time, or several with breaks between them that are too short to be seen.
 *
 * @param count how many stretches
 * @param sum of their lengths, without the breaks
 * @param goesOn the last of them had not ended when it was read
 */
record Run(Instant from, Instant to, int count, Duration sum, boolean goesOn) {

    /** On a phone a day is about 290 pixels wide, so that one of them is five minutes. */
    static final Duration SHORT_BREAK = Duration.ofMinutes(5);

    static Run of(Instant from, Instant to) {
        return new Run(from, to, 1, Duration.between(from, to), false);
    }

    /** One that goes on at this moment. */
    static Run goingOn(Instant from, Instant now) {
        Instant end = now.isBefore(from) ? from : now;
        return new Run(from, end, 1, Duration.between(from, end), true);
    }

    /** Joins those with short breaks. */
    static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs.stream().sorted(Comparator.comparing(Run::from)).toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && run.from.isBefore(joined.get(last).to.plus(SHORT_BREAK))) {
                joined.set(last, joined.get(last).and(run));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private Run and(Run next) {
        Instant end = to.isAfter(next.to) ? to : next.to;
        Duration more = next.from.isBefore(to) ? Duration.between(to, end) : next.sum;
        return new Run(from, end, count + next.count, sum.plus(more), goesOn || next.goesOn);
    }

    /** What goes on is proven up to the last look, and ends there if nobody has looked since. */
    Run seenUntil(Instant lastLook) {
        if (!goesOn) {
            return this;
        }
        Instant end = lastLook.isBefore(from) ? from : lastLook;
        boolean stillSeen = !lastLook.isBefore(to);
        Duration change = Duration.between(to, end);
        return new Run(from, end, count, sum.plus(change), stillSeen);
    }

    /** The part from a moment on and before another one; empty if there is none. */
    Optional<Run> within(Instant first, Instant end) {
        Instant begin = from.isBefore(first) ? first : from;
        Instant last = to.isAfter(end) ? end : to;
        boolean isMoment = from.equals(to) && !from.isBefore(first) && from.isBefore(end);
        if (!begin.isBefore(last) && !isMoment) {
            return Optional.empty();
        }
        Duration length = Duration.between(begin, last);
        return Optional.of(new Run(begin, last, count, length.compareTo(sum) < 0 ? length : sum, goesOn));
    }
}
