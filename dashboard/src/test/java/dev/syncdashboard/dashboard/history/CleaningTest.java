package dev.syncdashboard.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.clock.PassingTime.Passed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When the history is made shorter, on a computer whose clock may be wrong. */
class CleaningTest {

    private static final Duration KEEP = Duration.ofDays(730);
    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

    private Duration passed = Duration.ofDays(3);
    private Duration error = Duration.ZERO;
    private final List<Instant> limits = new ArrayList<>();
    private boolean fails;
    private final Cleaning cleaning = new Cleaning(KEEP, new Computer(), () -> new Passed(passed, Optional.of(passed)));

    private final class Computer extends Clock {

        private final Duration begin = passed;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return START.plus(passed.minus(begin)).plus(error);
        }
    }

    private void run(Duration time) {
        for (Duration left = time; !left.isZero(); left = left.minus(Duration.ofMinutes(1))) {
            passed = passed.plus(Duration.ofMinutes(1));
            cleaning.deletedSome(before -> {
                limits.add(before);
                if (fails) {
                    throw new IllegalStateException("the disk is full");
                }
                return false;
            });
        }
    }

    @Test
    void isDoneOnceADay() {
        run(Duration.ofDays(3));

        assertThat(limits)
                .containsExactly(
                        START.plus(Duration.ofDays(1)).minus(KEEP),
                        START.plus(Duration.ofDays(2)).minus(KEEP),
                        START.plus(Duration.ofDays(3)).minus(KEEP));
    }

    @Test
    void aClockThatIsYearsAheadForHoursDeletesNothing() {
        run(Duration.ofHours(23));
        error = Duration.ofDays(3_650);
        run(Duration.ofHours(23));
        error = Duration.ZERO;
        run(Duration.ofHours(23));
        assertThat(limits).isEmpty();

        run(Duration.ofHours(2));

        assertThat(limits)
                .containsExactly(
                        START.plus(Duration.ofHours(70)).plusSeconds(60).minus(KEEP));
    }

    @Test
    void aFailureIsTriedAgainTheNextDay() {
        fails = true;
        run(Duration.ofDays(2));

        assertThat(limits).hasSize(2);
    }
}
