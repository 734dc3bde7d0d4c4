package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.content.FolderContent.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When to look at the disk, and how closely. Pure. */
final class Schedule {

    /** After a change: more changes mostly follow, and each file would be looked at more than once. */
    static final Duration SETTLING = Duration.ofSeconds(5);

    /** But not longer than this after the last look, while changes go on and on. */
    static final Duration LONGEST_SETTLING = Duration.ofMinutes(2);

    /** Without any sign of a change: signs get lost. */
    static final Duration LOOK_ANYWAY = Duration.ofMinutes(15);

    /**
     * Before reading every byte is tried once more, if the last time brought no result. Sooner only where that is wanted
     * more often anyway.
     */
    static final Duration FULL_CHECK_AGAIN = Duration.ofHours(1);

    private final Duration fullCheckEvery;
    private final Duration fullCheckAgain;

    /** @param fullCheckEvery zero: never */
    Schedule(Duration fullCheckEvery) {
        this.fullCheckEvery = fullCheckEvery;
        this.fullCheckAgain = fullCheckEvery.compareTo(FULL_CHECK_AGAIN) < 0 ? fullCheckEvery : FULL_CHECK_AGAIN;
    }

    /**
     * What is known, in passing time but for the full check.
     *
     * @param lastLook how long ago the last look began; empty before the first
     * @param lastChange how long ago the last sign of a change came that no look has seen; empty if there is none
     * @param lastFullTry how long ago reading every byte was last begun; empty before the first time
     * @param newList whether there is another list than at the last look
     */
    record Known(
            Optional<Duration> lastLook,
            Optional<Duration> lastChange,
            Optional<Duration> lastFullTry,
            boolean newList) {}

    Optional<Mode> due(Known known, Optional<Instant> lastFullCheck, Instant now) {
        // First a quick look, which reads everything if nothing is known yet.
        boolean mayReadAll = known.lastLook().isPresent()
                && known.lastFullTry()
                        .filter(before -> !isAtLeast(before, fullCheckAgain))
                        .isEmpty();
        if (mayReadAll && fullCheckDue(lastFullCheck, now)) {
            return Optional.of(Mode.EVERY_BYTE);
        }
        boolean settled = known.lastChange()
                .filter(change -> isAtLeast(change, SETTLING) || isAtLeast(known.lastLook(), LONGEST_SETTLING))
                .isPresent();
        boolean look =
                known.lastLook().isEmpty() || known.newList() || settled || isAtLeast(known.lastLook(), LOOK_ANYWAY);
        return look ? Optional.of(Mode.CHANGED_FILES) : Optional.empty();
    }

    // A full check that is dated ahead shows that the clock was wrong.
    private boolean fullCheckDue(Optional<Instant> last, Instant now) {
        return !fullCheckEvery.isZero()
                && last.filter(time ->
                                !time.isAfter(now.plus(fullCheckEvery)) && now.isBefore(time.plus(fullCheckEvery)))
                        .isEmpty();
    }

    private static boolean isAtLeast(Optional<Duration> duration, Duration least) {
        return duration.filter(each -> isAtLeast(each, least)).isPresent();
    }

    private static boolean isAtLeast(Duration duration, Duration least) {
        return duration.compareTo(least) >= 0;
    }
}
