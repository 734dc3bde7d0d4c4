package dev.syncdashboard.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    @ParameterizedTest
    @CsvSource({
        "30s, PT30S",
        "15m, PT15M",
        "1h, PT1H",
        "2d, PT48H",
        "PT1H, PT1H",
        "pt90s, PT90S",
        "1 H, PT1H",
        "0, PT0S",
        "0s, PT0S",
        "10s, PT10S",
        "30d, PT720H"
    })
    void understandsTimesAsPeopleWriteThem(String text, Duration expected) {
        assertThat(Interval.HEARTBEAT.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9s", "31d", "-1h", "5", "an hour", "1.5h", "", "99999999999999999999s", "P1Y"})
    void refusesWhatIsNoTimeOrOutOfRange(String text) {
        assertThat(Interval.HEARTBEAT.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P1D, PT24H", "24h, PT24H", "1h, PT1H", "365d, PT8760H", "1m, PT1M", "0, PT0S"})
    void aFullCheckMayBeRare(String text, Duration expected) {
        assertThat(Interval.FULL_CHECK.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"59s", "366d", "-1d", "daily"})
    void aFullCheckMayNotBeFrequent(String text) {
        assertThat(Interval.FULL_CHECK.parse(text)).isEmpty();
    }
}
