package dev.syncdashboard.engine.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GentlePaceTest {

    @ParameterizedTest
    @CsvSource({"PT0.01S, PT2S", "PT0.1S, PT2S", "PT0.5S, PT10S", "PT15S, PT60S"})
    void anEngineThatWorksHardIsLeftAloneForLonger(Duration answer, Duration pause) {
        assertThat(GentlePace.pauseAfter(answer)).isEqualTo(pause);
    }
}
