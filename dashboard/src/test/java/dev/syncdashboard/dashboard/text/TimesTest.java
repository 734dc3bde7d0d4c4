package dev.syncdashboard.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT59S, 59 s",
        "PT60S, 1 min",
        "PT119M59S, 119 min",
        "PT2H, 2 h",
        "PT47H59M, 47 h",
        "PT48H, 2 days",
        "-PT1S, 0 s"
    })
    void aSpanIsCutAndNeverRoundedUp(Duration span, String words) {
        assertThat(Times.span(span)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT12S, 12 s",
        "PT59.4S, 59 s",
        "PT59.5S, 1 min",
        "PT5M29S, 5 min",
        "PT5M30S, 6 min",
        "PT59M29S, 59 min",
        "PT59M59S, 60 min",
        "PT62M, 60 min",
        "PT63M, 65 min",
        "PT117M29S, 115 min",
        "PT117M30S, 2 h",
        "PT119M, 2 h",
        "PT2H29M, 2 h",
        "PT2H30M, 3 h",
        "PT47H29M, 47 h",
        "PT47H30M, 2 days",
        "PT60H, 3 days"
    })
    void aboutIsTheNearestOfTheLargestUnit(Duration span, String words) {
        assertThat(Times.about(span)).isEqualTo(words);
    }
}
