package dev.syncdashboard.dashboard.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.clock.ClockChange.Kind;
import dev.syncdashboard.dashboard.fixture.Computer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

    private static final Instant START = Instant.parse("2026-03-02T10:12:00Z");
    private static final Duration HOURS = Duration.ofHours(2);

    private final Computer computer = new Computer(START);
    private final ClockWatch watch = new ClockWatch(computer, computer);

    @Test
    void timeThatPassesIsNoChangeHoweverLongNobodyLooked() {
        computer.pass(Duration.ofDays(9));

        assertThat(watch.look()).isEmpty();
    }

    @Test
    void someSecondsAreNothing() {
        computer.set(Duration.ofSeconds(20));
        assertThat(watch.look()).isEmpty();

        computer.set(Duration.ofSeconds(-20));
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void aClockThatWasSetIsNoticedOnceEitherWay() {
        computer.pass(Duration.ofSeconds(1));
        computer.set(HOURS.negated());
        assertThat(watch.look())
                .contains(new ClockChange(Kind.SET, START, START.plusSeconds(1).minus(HOURS), HOURS.negated()));
        assertThat(watch.look()).isEmpty();

        computer.set(HOURS);
        assertThat(watch.look().orElseThrow().by()).isEqualTo(HOURS);
        computer.set(Duration.ofDays(365 * 56));
        assertThat(watch.look().orElseThrow().by()).isEqualTo(Duration.ofDays(365 * 56));
    }

    @Test
    void aComputerThatSleptHasARightClock() {
        computer.sleep(Duration.ofHours(8));

        assertThat(watch.look())
                .contains(new ClockChange(Kind.SLEPT, START, START.plus(Duration.ofHours(8)), Duration.ofHours(8)));
    }

    @Test
    void aClockThatWasSetWhileTheComputerSleptIsToldFromTheSleep() {
        computer.sleep(Duration.ofHours(8));
        computer.set(HOURS.negated());

        assertThat(watch.look().orElseThrow())
                .isEqualTo(new ClockChange(Kind.SET, START, START.plus(Duration.ofHours(6)), HOURS.negated()));
    }

    @Test
    void aClockThatStoodStillWhileTheComputerSleptIsWrong() {
        computer.sleep(HOURS);
        computer.set(HOURS.negated());

        assertThat(watch.look().orElseThrow().by()).isEqualTo(HOURS.negated());
    }

    @Test
    void whereTheSystemDoesNotTellOfSleepOnlyAStepBackIsSurelyTheClock() {
        Computer silent = new Computer(START, false);
        ClockWatch other = new ClockWatch(silent, silent);

        silent.sleep(HOURS);
        assertThat(other.look().orElseThrow().kind()).isEqualTo(Kind.SLEPT_OR_SET);
        silent.set(HOURS.negated());
        assertThat(other.look().orElseThrow().kind()).isEqualTo(Kind.SET);
    }

    @Test
    void theSystemsTimePassesAsItsClockDoes() {
        Clock system = Clock.systemUTC();

        assertThat(new ClockWatch(system, ElapsedTime.ofSystem()).look()).isEmpty();
        assertThat(new ClockWatch(system, ElapsedTime.toldBy(system)).look()).isEmpty();
    }
}
