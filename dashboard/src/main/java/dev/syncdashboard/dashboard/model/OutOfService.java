package dev.syncdashboard.dashboard.model;

import dev.syncdashboard.dashboard.text.Names;
import java.time.Instant;
import java.util.Optional;

/**
 * A truck that a person took out of service for a while.
 *
 * @param until when that ends by itself; empty: only when a person ends it
 * @param reason on one line, no longer than {@link #LONGEST_REASON}; the roster takes no blank one
 */
public record OutOfService(Instant since, Optional<Instant> until, String reason) {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 120;

    public OutOfService {
        reason = Names.oneLine(reason, LONGEST_REASON);
    }

    /** Whether it still lasts. */
    public boolean lasts(Instant now) {
        return until.filter(end -> !end.isAfter(now)).isEmpty();
    }
}
