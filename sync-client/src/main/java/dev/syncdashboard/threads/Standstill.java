package dev.syncdashboard.threads;

import java.time.Duration;

/**
 * Notices that work which is under way does not go on. A read of a disk that hangs neither ends nor fails, so nothing else
 * tells of it. Asked now and then, by any thread.
 */
public final class Standstill {

    /** A disk that wakes up, or tries a bad place again and again, answers within tens of seconds. */
    public static final Duration LIMIT = Duration.ofMinutes(2);

    /** No more counts of the time between two questions: the computer may have slept meanwhile. */
    private static final Duration MOST_AT_ONCE = Duration.ofMinutes(1);

    private final Duration limit;
    private boolean before;
    private long steps;
    private Duration asked = Duration.ZERO;
    private Duration stood = Duration.ZERO;

    /** Of work that goes on in small steps: {@link #LIMIT} counts. */
    public Standstill() {
        this(LIMIT);
    }

    /** @param limit for so long the slowest single step may take, and work all the same */
    public Standstill(Duration limit) {
        this.limit = limit;
    }

    /**
     * Whether the work has stood still as long as the limit.
     *
     * @param underWay whether there is any
     * @param stepsNow a number that grows as long as the work goes on
     * @param now a time that only goes on, from any beginning
     */
    public synchronized boolean is(boolean underWay, long stepsNow, Duration now) {
        boolean stands = underWay && before && stepsNow == steps;
        Duration passed = now.minus(asked);
        stood = stands ? stood.plus(passed.compareTo(MOST_AT_ONCE) < 0 ? passed : MOST_AT_ONCE) : Duration.ZERO;
        before = underWay;
        steps = stepsNow;
        asked = now;
        return stood.compareTo(limit) >= 0;
    }
}
