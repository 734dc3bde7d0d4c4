package dev.syncdashboard.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final StationTime ENGLISH = new StationTime(Instant.EPOCH, StationWords.VOICE);

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "999, 999 bytes",
        "1000, 1.0 kB",
        "999949, 999.9 kB",
        "999950, 1.0 MB",
        "4100000, 4.1 MB",
        "9223372036854775807, 9.2 EB"
    })
    void sizesAreInTheLargestUnitThatFits(long bytes, String words) {
        assertThat(ENGLISH.size(bytes)).isEqualTo(words);
    }

    @Test
    void sizesAreWrittenAsTheLanguageDoes() {
        assertThat(ENGLISH.in(StationWords.OF_TRUCKS.german()).size(4_100_000)).isEqualTo("4,1 MB");
        assertThat(ENGLISH.in(StationWords.OF_TRUCKS.german()).size(1)).isEqualTo("1 Byte");
    }

    @Test
    void aLongListSaysHowManyMoreThereAre() {
        assertThat(ENGLISH.list(List.of("a", "b"), 2)).isEqualTo("a, b");
        assertThat(ENGLISH.list(List.of("a", "b", "c"), 2)).isEqualTo("a, b and 1 more");
    }
}
