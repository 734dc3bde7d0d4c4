package dev.syncdashboard.dashboard.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When and where a backup is made by itself, and how many are kept. Pure.
 *
 * @param at by the station's clock on the wall
 */
public record BackupPlan(Path directory, int keep, LocalTime at, ZoneId zone) {

    public static final int MOST_KEPT = 1_000;

    /** @throws IllegalArgumentException if fewer than one or more than 1,000 are to be kept */
    public BackupPlan {
        if (keep < 1 || keep > MOST_KEPT) {
            throw new IllegalArgumentException("from 1 to " + MOST_KEPT + " backups can be kept, not " + keep);
        }
    }

    /**
     * Whether one is to be made now.
     *
     * @param last when the last one was made; empty if there is none
     */
    boolean isDue(Optional<Instant> last, Instant now) {
        ZonedDateTime today = now.atZone(zone).with(at);
        ZonedDateTime planned =
                today.toInstant().isAfter(now) ? now.atZone(zone).minusDays(1).with(at) : today;
        // One from the future is of a clock that was wrong, and is no reason to make none.
        return last.filter(made -> !made.isAfter(now))
                .filter(made -> !made.isBefore(planned.toInstant()))
                .isEmpty();
    }
}
