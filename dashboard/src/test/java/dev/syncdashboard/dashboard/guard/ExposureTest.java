package dev.syncdashboard.dashboard.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.0.0.7"})
    void theseAreThisComputersOnly(String address) {
        assertThat(Exposure.of(address).beyondThisComputer()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "", "192.0.2.4"})
    void theseOthersCanReach(String address) {
        assertThat(Exposure.of(address).beyondThisComputer()).isTrue();
    }
}
