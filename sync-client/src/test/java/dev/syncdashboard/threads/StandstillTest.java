package dev.syncdashboard.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StandstillTest {

    private final Standstill standstill = new Standstill();
    private Duration now = Duration.ofDays(3);

    private boolean isAfter(Duration passed, boolean underWay, long steps) {
        now = now.plus(passed);
        return standstill.is(underWay, steps, now);
    }

    @Test
    void isSaidOfWorkThatDoesNotGoOn() {
        assertThat(isAfter(Duration.ZERO, true, 7)).isFalse();
        assertThat(isAfter(Duration.ofSeconds(60), true, 7)).isFalse();
        assertThat(isAfter(Duration.ofSeconds(59), true, 7)).isFalse();
        assertThat(isAfter(Duration.ofSeconds(1), true, 7)).isTrue();
        assertThat(isAfter(Duration.ofSeconds(1), true, 8)).as("it goes on").isFalse();
    }

    @Test
    void isNotSaidWhereThereIsNothingToDo() {
        for (int minute = 0; minute < 10; minute++) {
            assertThat(isAfter(Duration.ofMinutes(1), false, 7)).isFalse();
        }
        assertThat(isAfter(Duration.ofMinutes(1), true, 7))
                .as("it has just begun")
                .isFalse();
    }

    @Test
    void isNotSaidOfWorkOverWhichTheComputerSlept() {
        isAfter(Duration.ZERO, true, 7);

        assertThat(isAfter(Duration.ofHours(8), true, 7)).isFalse();
        assertThat(isAfter(Duration.ofMinutes(1), true, 7)).isTrue();
    }

    @Test
    void isSaidOfSlowerWorkAfterItsOwnLimit() {
        Standstill slow = new Standstill(Duration.ofMinutes(3));
        for (int minute = 0; minute < 3; minute++) {
            assertThat(slow.is(true, 7, Duration.ofMinutes(minute))).isFalse();
        }
        assertThat(slow.is(true, 7, Duration.ofMinutes(3))).isTrue();
    }
}
