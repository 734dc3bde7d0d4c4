package dev.syncdashboard.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S,          0 s",
        "PT59S,         59 s",
        "PT1M,          1 min",
        "PT59M59S,      59 min",
        "PT1H,          1 h",
        "PT1H59S,       1 h",
        "PT1H35M,       1 h 35 min",
        "PT23H59M59S,   23 h 59 min",
        "P1D,           1 day",
        "P1DT59M,       1 day",
        "P1DT1H,        1 day 1 h",
        "P2DT4H,        2 days 4 h",
        "P400D,         400 days"
    })
    void aCloseSpanHasItsTwoLargestUnitsAndIsNeverRoundedUp(Duration span, String words) {
        assertThat(Times.closeSpan(span)).isEqualTo(words);
    }
}
