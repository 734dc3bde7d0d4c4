package dev.syncdashboard.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.words.Voice;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceTest {

    private static final Instant TUESDAY = Instant.parse("2026-11-24T14:32:10Z");

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
        assertThat(StationWords.VOICE.closeSpan(span)).isEqualTo(words);
    }

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
        assertThat(StationWords.VOICE.span(span)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T17:00:00Z, Tue 18:00",
        "2026-11-27T17:00:00Z, Fri 18:00",
        "2026-12-04T17:00:00Z, 4 Dec 18:00",
        "2027-01-04T17:00:00Z, 4 Jan 2027 18:00",
        "2026-11-24T23:00:00Z, the end of Tue",
        "2026-11-27T23:00:00Z, the end of Fri",
        "2026-12-04T23:00:00Z, the end of 4 Dec",
        "2026-12-31T23:00:00Z, the end of 31 Dec",
        "2027-01-01T23:00:00Z, the end of 1 Jan 2027"
    })
    void anEndAlwaysHasItsDayAndAMidnightBelongsToTheDayBefore(Instant end, String words) {
        assertThat(new Voice(ZoneId.of("Europe/Berlin"), StationWords.OF_TRUCKS.english()).end(end, TUESDAY))
                .isEqualTo(words);
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
        assertThat(StationWords.VOICE.about(span)).isEqualTo(words);
    }
}
