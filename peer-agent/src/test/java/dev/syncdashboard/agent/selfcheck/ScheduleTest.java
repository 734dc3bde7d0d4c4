package dev.syncdashboard.agent.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.agent.selfcheck.Schedule.Known;
import dev.syncdashboard.content.FolderContent.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Optional<Instant> LATELY = Optional.of(NOW.minusSeconds(60));

    private final Schedule schedule = new Schedule(Duration.ofDays(1));

    @Test
    void looksQuicklyAtFirst() {
        assertThat(schedule.due(known(-1, -1, -1, false), Optional.empty(), NOW))
                .contains(Mode.CHANGED_FILES);
        assertThat(schedule.due(known(-1, -1, -1, false), Optional.of(NOW.minusSeconds(1_000_000)), NOW))
                .contains(Mode.CHANGED_FILES);
    }

    @ParameterizedTest
    @CsvSource({
        // seconds since the last look, since the last change, another list, due
        "10, -1, false, false",
        "10, -1, true, true",
        "10, 4, false, false",
        "10, 5, false, true",
        "119, 1, false, false",
        "120, 1, false, true",
        "899, -1, false, false",
        "900, -1, false, true"
    })
    void looksAfterAChangeANewListOrALongTime(long look, long change, boolean newList, boolean due) {
        assertThat(schedule.due(known(look, change, -1, newList), LATELY, NOW).isPresent())
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"86399, false", "86400, true", "-86400, false", "-86401, true"})
    void readsEveryByteOnceADay(long ago, boolean due) {
        assertThat(schedule.due(known(10, -1, -1, false), Optional.of(NOW.minusSeconds(ago)), NOW))
                .isEqualTo(due ? Optional.of(Mode.EVERY_BYTE) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"3599, false", "3600, true"})
    void triesToReadEveryByteAgainAfterAnHour(long ago, boolean due) {
        assertThat(schedule.due(known(10, -1, ago, false), Optional.empty(), NOW))
                .isEqualTo(due ? Optional.of(Mode.EVERY_BYTE) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        // every so many seconds, seconds since the last try, due
        "60, 59, false",
        "60, 60, true",
        "3599, 3598, false",
        "3599, 3599, true",
        "3600, 3599, false",
        "3600, 3600, true",
        "3601, 3599, false",
        "3601, 3600, true"
    })
    void triesSoonerWhereEveryByteIsToBeReadMoreOftenThanEveryHour(long every, long ago, boolean due) {
        Schedule often = new Schedule(Duration.ofSeconds(every));

        assertThat(often.due(known(10, -1, ago, false), Optional.empty(), NOW))
                .isEqualTo(due ? Optional.of(Mode.EVERY_BYTE) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"59, false", "60, true"})
    void readsEveryByteOnceAMinuteWhereThatIsWanted(long ago, boolean due) {
        Schedule often = new Schedule(Duration.ofMinutes(1));

        assertThat(often.due(known(10, -1, ago + 1, false), Optional.of(NOW.minusSeconds(ago)), NOW))
                .isEqualTo(due ? Optional.of(Mode.EVERY_BYTE) : Optional.empty());
    }

    @Test
    void neverReadsEveryByteWhereThatIsSwitchedOff() {
        assertThat(new Schedule(Duration.ZERO).due(known(10, -1, -1, false), Optional.empty(), NOW))
                .isEmpty();
    }

    private static Known known(long look, long change, long fullTry, boolean newList) {
        return new Known(seconds(look), seconds(change), seconds(fullTry), newList);
    }

    private static Optional<Duration> seconds(long seconds) {
        return seconds < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }
}
