package dev.syncdashboard.engine;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to pause before the next try: 1 s, then twice as long each time, never more than 60 s. Up to a quarter is
 * added at random, so that many devices do not knock at the same moment. For one thread.
 */
public final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    // With the random quarter on top the longest pause is 60 s.
    private static final Duration LONGEST_BASE = Duration.ofSeconds(48);

    private final RandomGenerator random;
    private Duration base = FIRST;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** The pause before the next try, 1 s to 60 s; the one after it will be longer. */
    public Duration next() {
        Duration pause = base.plusMillis(random.nextLong(base.toMillis() / 4 + 1));
        Duration doubled = base.multipliedBy(2);
        base = doubled.compareTo(LONGEST_BASE) < 0 ? doubled : LONGEST_BASE;
        return pause;
    }

    /** A try succeeded: the next pause is short again. */
    public void reset() {
        base = FIRST;
    }
}
