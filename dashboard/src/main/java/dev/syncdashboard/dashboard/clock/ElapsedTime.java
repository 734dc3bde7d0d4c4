package dev.syncdashboard.dashboard.clock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Time as it passes, whatever the clock is set to. Safe for many threads. */
@FunctionalInterface
public interface ElapsedTime {

    Passed now();

    /**
     * How much time has passed since some fixed moment.
     *
     * @param awake the time that this program could run in; it may stand still while the computer sleeps
     * @param withSleep the same with the time that the computer slept; empty where the system does not tell
     */
    record Passed(Duration awake, Optional<Duration> withSleep) {}

    /** The time of this computer. */
    static ElapsedTime ofSystem() {
        boolean countsSleep =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return () -> {
            Duration awake = Duration.ofNanos(System.nanoTime());
            return new Passed(awake, countsSleep ? Optional.of(awake) : uptime());
        };
    }

    /** A clock that is believed: each of its steps is time that has passed. */
    static ElapsedTime toldBy(Clock clock) {
        return () -> {
            Duration passed = Duration.between(Instant.EPOCH, clock.instant());
            return new Passed(passed, Optional.of(passed));
        };
    }

    /** Linux counts the seconds since the start of the computer, asleep or not. */
    private static Optional<Duration> uptime() {
        try {
            String text = Files.readString(Path.of("/proc/uptime"), StandardCharsets.US_ASCII);
            double seconds = Double.parseDouble(text.substring(0, text.indexOf(' ')));
            return Optional.of(Duration.ofMillis((long) (seconds * 1000)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
