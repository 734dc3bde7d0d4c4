package dev.syncdashboard.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    private static final Instant TUESDAY = Instant.parse("2026-11-24T14:32:10Z");

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
        assertThat(new Times(ZoneId.of("Europe/Berlin")).end(end, TUESDAY)).isEqualTo(words);
    }
}
