package dev.syncdashboard.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Computer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the history is made shorter, on a computer whose clock may be wrong. */
class CleaningTest {

    private static final Duration KEEP = Duration.ofDays(730);
    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

    private final Computer computer = new Computer(START);
    private final List<Instant> limits = new ArrayList<>();
    private boolean fails;
    private final Cleaning cleaning = new Cleaning(KEEP, computer, computer);

    private void run(Duration time) {
        for (Duration left = time; !left.isZero(); left = left.minus(Duration.ofMinutes(1))) {
            computer.pass(Duration.ofMinutes(1));
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
        computer.set(Duration.ofDays(3_650));
        run(Duration.ofHours(23));
        computer.set(Duration.ofDays(-3_650));
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
