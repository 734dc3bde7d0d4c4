package dev.syncdashboard.agent;

import java.time.Duration;

/**
 * When to look again while files are still arriving: the end of a download may come without an event. 5 s at first, then
 * twice as long each time up to a minute, and from the start again when something happens.
 */
final class IncompleteChecks {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Duration next = LONGEST;
    private boolean before;

    void looked(boolean incomplete, boolean changePossible) {
        if (!incomplete) {
            next = LONGEST;
        } else if (changePossible || !before) {
            next = FIRST;
        } else {
            Duration doubled = next.multipliedBy(2);
            next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        }
        before = incomplete;
    }

    /** How long after the last look the next one is due at the latest. */
    Duration next() {
        return next;
    }
}
