package dev.syncdashboard.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void oneOfTwoIsTheLongerOneInWhateverOrder() {
        assertThat(Durations.longer(SECOND, MINUTE)).isEqualTo(MINUTE);
        assertThat(Durations.longer(MINUTE, SECOND)).isEqualTo(MINUTE);
    }

    @Test
    void oneOfTwoIsTheShorterOneInWhateverOrder() {
        assertThat(Durations.shorter(SECOND, MINUTE)).isEqualTo(SECOND);
        assertThat(Durations.shorter(MINUTE, SECOND)).isEqualTo(SECOND);
    }
}
