package dev.syncdashboard.agent.check;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Whether this device's clock can be right, as far as that can be seen without asking anyone. */
final class ClockCheck {

    /** This program was not there before. A computer without a battery starts in 1970 or in the year it was built. */
    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String ADVICE =
            "Set the clock, and let the system keep it right by network or satellite time.";

    private ClockCheck() {}

    /**
     * @param clock what this device takes for the time
     * @param writtenByOthers when other devices wrote their reports, by their own clocks
     */
    static Finding of(Instant clock, List<Instant> writtenByOthers) {
        Instant now = clock.truncatedTo(ChronoUnit.SECONDS);
        if (now.isBefore(EARLIEST)) {
            return Finding.failed("The clock of this device is wrong: it says " + now + ".", ADVICE);
        }
        // Reports come from the past. One wrong clock elsewhere is likelier than several.
        long fromTheFuture = writtenByOthers.stream()
                .filter(written -> written.isAfter(now.plus(TOLERANCE)))
                .count();
        if (fromTheFuture > 1) {
            return Finding.warning(
                    "The clock of this device says " + now + ", but " + fromTheFuture
                            + " other devices have reported at a later time already.",
                    ADVICE);
        }
        return Finding.ok("The clock of this device can be right: it says " + now + ".");
    }
}
