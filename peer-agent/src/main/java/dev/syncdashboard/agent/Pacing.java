package dev.syncdashboard.agent;

import java.time.Duration;
import java.util.List;

/**
 * How long to rest after a look, so that a burst of events costs a few looks and reports while the first change after
 * quiet is seen at once. The rest comes after the look and before the next wait: nothing is lost meanwhile, since the
 * watch keeps what happened.
 */
final class Pacing {

    /** Events that come closer together than this belong to one burst. */
    static final Duration QUIET = Duration.ofSeconds(30);

    private static final List<Duration> RESTS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(15));

    private int looksInBurst;

    /**
     * The rest after a look that an event or a report caused.
     *
     * @param waited how long nothing had been heard before it
     */
    Duration restAfter(Duration waited) {
        if (waited.compareTo(QUIET) >= 0) {
            quiet();
        }
        Duration rest = RESTS.get(Math.min(looksInBurst, RESTS.size() - 1));
        looksInBurst++;
        return rest;
    }

    /** Nothing was heard for a whole wait: the burst is over. */
    void quiet() {
        looksInBurst = 0;
    }
}
