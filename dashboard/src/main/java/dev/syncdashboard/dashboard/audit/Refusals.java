package dev.syncdashboard.dashboard.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** So many refused logins are noted in an hour one by one; the others are counted. */
final class Refusals {

    private static final int MOST = 60;
    private static final Duration SPAN = Duration.ofHours(1);

    private Instant began = Instant.MIN;
    private Instant end = Instant.MIN;
    private int noted;
    private long leftOut;

    /** How many were left out since the last that was noted; empty if this one is left out too. */
    synchronized Optional<Long> next(Instant now) {
        // A clock that was set back begins anew.
        if (now.isBefore(began) || !now.isBefore(end)) {
            began = now;
            end = now.plus(SPAN);
            noted = 0;
        }
        if (noted >= MOST) {
            leftOut++;
            return Optional.empty();
        }
        noted++;
        long before = leftOut;
        leftOut = 0;
        return Optional.of(before);
    }
}
