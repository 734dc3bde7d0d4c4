package dev.syncdashboard.dashboard.clock;

import dev.syncdashboard.dashboard.clock.ElapsedTime.Passed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Compares the clock with the time that passes, look by look. For one thread. */
public final class ClockWatch {

    /** Clocks are put right by seconds all the time; no limit of the status model is that short. */
    private static final Duration NOTHING = Duration.ofSeconds(30);

    /** Clock and time are read one after the other; a program that was held up between the two has read nothing. */
    private static final Duration HELD_UP = Duration.ofSeconds(1);

    private final Clock clock;
    private final ElapsedTime time;
    private Instant lastInstant;
    private Passed lastPassed;

    public ClockWatch(Clock clock, ElapsedTime time) {
        this.clock = clock;
        this.time = time;
        this.lastPassed = time.now();
        this.lastInstant = clock.instant();
    }

    /** What happened to the clock since the last look; empty if nothing did. */
    public Optional<ClockChange> look() {
        Passed passed = time.now();
        Instant instant = clock.instant();
        if (time.now().awake().minus(passed.awake()).compareTo(HELD_UP) > 0) {
            return Optional.empty();
        }
        Optional<ClockChange> change = between(lastInstant, lastPassed, instant, passed);
        lastInstant = instant;
        lastPassed = passed;
        return change;
    }

    private static Optional<ClockChange> between(Instant last, Passed before, Instant now, Passed passed) {
        Duration awake = passed.awake().minus(before.awake());
        Duration ahead = Duration.between(last, now).minus(awake);
        Optional<Duration> asleep = passed.withSleep()
                .flatMap(whole -> before.withSleep().map(whole::minus))
                .map(whole -> whole.minus(awake));
        if (ahead.abs().compareTo(NOTHING) < 0
                && asleep.filter(slept -> slept.compareTo(NOTHING) >= 0).isEmpty()) {
            return Optional.empty();
        }
        if (asleep.isEmpty()) {
            ClockChange.Kind kind = ahead.isNegative() ? ClockChange.Kind.SET : ClockChange.Kind.SLEPT_OR_SET;
            return Optional.of(new ClockChange(kind, last, now, ahead));
        }
        Duration set = ahead.minus(asleep.get());
        return Optional.of(
                set.abs().compareTo(NOTHING) < 0
                        ? new ClockChange(ClockChange.Kind.SLEPT, last, now, asleep.get())
                        : new ClockChange(ClockChange.Kind.SET, last, now, set));
    }
}
