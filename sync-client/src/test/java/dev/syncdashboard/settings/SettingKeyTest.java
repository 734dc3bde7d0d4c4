package dev.syncdashboard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingKeyTest {

    private static final SettingKey HEARTBEAT = SettingKey.of("agent.heartbeat", "report at least this often")
            .from(Duration.ofSeconds(10), Duration.ofDays(30), "never without a cause")
            .byDefault(Duration.ofHours(1));
    private static final SettingKey PORT =
            SettingKey.of("page.port", "port of the page").port("no page").byDefault("8765");

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
        "10000ms, PT10S",
        "30d, PT720H",
        "P1D, PT24H"
    })
    void understandsTimesAsPeopleWriteThem(String text, Duration expected) {
        assertThat(HEARTBEAT.span(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9s", "31d", "-1h", "5", "an hour", "1.5h", "", "99999999999999999999s", "P1Y", "9999ms"})
    void refusesWhatIsNoTimeOrOutOfRange(String text) {
        assertThat(HEARTBEAT.span(text)).isEmpty();
    }

    @Test
    void nothingIsNoTimeWhereItHasNoMeaning() {
        SettingKey poll = SettingKey.of("poll", "ask this often").from(Duration.ofMillis(100), Duration.ofMinutes(1));

        assertThat(poll.span("0")).isEmpty();
        assertThat(poll.allows(Duration.ofMillis(99))).isFalse();
        assertThat(poll.allows(Duration.ofMinutes(1))).isTrue();
        assertThat(poll.description()).isEqualTo("ask this often; from 100ms to 1m");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "8765, 8765", "65535, 65535"})
    void understandsPorts(String text, int expected) {
        assertThat(PORT.portNumber(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "http", "", "1e3", "999999"})
    void refusesWhatIsNoPort(String text) {
        assertThat(PORT.portNumber(text)).isEmpty();
    }

    @Test
    void hasOneNameInEachPlace() {
        SettingKey key = SettingKey.of("dashboard.limits.catch-up", "a limit");

        assertThat(key.option()).isEqualTo("--dashboard-limits-catch-up");
        assertThat(key.environment()).isEqualTo("DASHBOARD_LIMITS_CATCH_UP");
    }

    @Test
    void saysWhatWasExpectedAndWhatCountsWithoutIt() {
        assertThat(HEARTBEAT.expected())
                .isEqualTo("a time such as 30s, 15m, 2h, 1d or PT1H, from 10s to 30d, or 0 for never without a cause");
        assertThat(HEARTBEAT.unset()).isEqualTo("1h");
        assertThat(PORT.expected()).isEqualTo("a port from 1 to 65535, or 0 for no page");
        assertThat(SettingKey.of("a", "b").required().unset()).isEqualTo("required");
    }
}
