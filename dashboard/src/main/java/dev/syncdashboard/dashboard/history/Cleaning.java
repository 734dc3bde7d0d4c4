package dev.syncdashboard.dashboard.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes once a day, a little at a time, what is older than is to be kept. On the history's thread only. */
final class Cleaning {

    private static final Logger LOG = LoggerFactory.getLogger(Cleaning.class);

    private static final Duration PAUSE = Duration.ofDays(1);

    private final Database open;
    private final Duration keep;
    private final Clock clock;
    private Instant next = Instant.MIN;

    Cleaning(Database open, Duration keep, Clock clock) {
        this.open = open;
        this.keep = keep;
        this.clock = clock;
    }

    /** Deletes a little, if it is time; gives whether there may be more. */
    boolean deletedSome() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return false;
        }
        try {
            if (new Retention(open.jdbc()).deletedSome(now.minus(keep))) {
                return true;
            }
        } catch (RuntimeException | Error e) {
            LOG.warn("Old parts of the history could not be deleted; the next try is tomorrow.");
            LOG.debug("The cause:", e);
        }
        next = now.plus(PAUSE);
        return false;
    }
}
