package dev.syncdashboard.dashboard.delivery;

import java.time.Duration;
import java.util.Comparator;

/**
 * How long one truck took to get one update, or has been without it so far. They are ordered by time; of equal times
 * those of trucks that have it come first.
 *
 * @param time from when the update was posted; never negative
 */
public record Delay(Duration time, Kind kind) implements Comparable<Delay> {

    private static final Comparator<Delay> ORDER =
            Comparator.comparing(Delay::time).thenComparing(Delay::kind);

    /** What the time says. */
    public enum Kind {
        /** The truck took so long. */
        EXACT,
        /** It took no longer: when it was heard it had the update, perhaps for a while already. */
        AT_MOST,
        /** It has been without the update for so long, as far as is known, and still is. */
        STILL_WITHOUT
    }

    public Delay {
        time = time.isNegative() ? Duration.ZERO : time;
    }

    /** Whether the truck has the update. */
    public boolean over() {
        return kind != Kind.STILL_WITHOUT;
    }

    @Override
    public int compareTo(Delay other) {
        return ORDER.compare(this, other);
    }
}
