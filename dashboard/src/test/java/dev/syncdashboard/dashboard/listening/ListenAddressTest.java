package dev.syncdashboard.dashboard.listening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.0.0.7", " 127.0.0.1 "})
    void theseAreThisComputersOnly(String text) {
        assertThat(new ListenAddress(text).isLoopback()).isTrue();
        assertThat(new ListenAddress(text).isEverywhere()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "", "0:0:0:0:0:0:0:0", "0"})
    void theseAreAllThatThisComputerHas(String text) {
        assertThat(new ListenAddress(text).isEverywhere()).isTrue();
        assertThat(new ListenAddress(text).isLoopback()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.4", "2001:db8::4", "no.such.invalid"})
    void theseAreNeither(String text) {
        assertThat(new ListenAddress(text).isEverywhere()).isFalse();
        assertThat(new ListenAddress(text).isLoopback()).isFalse();
    }
}
