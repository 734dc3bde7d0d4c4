package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.clock.ClockChange;
import dev.syncdashboard.dashboard.clock.ClockWatch;
import dev.syncdashboard.dashboard.clock.ElapsedTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes once a day, a little at a time, what is older than is to be kept. By a clock that is years ahead all would be, and
 * it would be gone for good when somebody puts the clock right. So nothing is deleted before the clock has gone on for a whole
 * day as time does. On the history's thread only.
 */
final class Cleaning {

    private static final Logger LOG = LoggerFactory.getLogger(Cleaning.class);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final Duration keep;
    private final Clock clock;
    private final ElapsedTime time;
    private final ClockWatch watch;
    private Duration next;
    private Duration nextLook;

    Cleaning(Duration keep, Clock clock, ElapsedTime time) {
        this.keep = keep;
        this.clock = clock;
        this.time = time;
        this.watch = new ClockWatch(clock, time);
        this.next = passed().plus(DAY);
        this.nextLook = passed().plus(BETWEEN_LOOKS);
    }

    /** Deletes a little of what is older than a moment; gives whether there may be more. */
    interface Deletion {
        boolean deletedSome(Instant before);
    }

    /** Deletes a little, if it is time; gives whether there may be more. */
    boolean deletedSome(Deletion deletion) {
        Duration now = passed();
        if (now.compareTo(nextLook) >= 0) {
            nextLook = now.plus(BETWEEN_LOOKS);
            if (watch.look()
                    .filter(change -> change.kind() != ClockChange.Kind.SLEPT)
                    .isPresent()) {
                next = now.plus(DAY);
            }
        }
        if (now.compareTo(next) < 0) {
            return false;
        }
        try {
            if (deletion.deletedSome(clock.instant().minus(keep))) {
                return true;
            }
        } catch (RuntimeException | Error e) {
            LOG.warn("Old parts of the history could not be deleted; the next try is tomorrow.");
            LOG.debug("The cause:", e);
        }
        next = now.plus(DAY);
        return false;
    }

    private Duration passed() {
        return time.now().awake();
    }
}
