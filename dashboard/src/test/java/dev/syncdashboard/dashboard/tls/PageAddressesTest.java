package dev.syncdashboard.dashboard.tls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressesTest {

    @Test
    void areWhereTheServerListens() {
        assertThat(PageAddresses.of(false, "127.0.0.1", "8080")).containsExactly("http://127.0.0.1:8080/");
        assertThat(PageAddresses.of(true, "::1", "8443")).containsExactly("https://[::1]:8443/");
        assertThat(PageAddresses.of(true, "station.example", "443")).containsExactly("https://station.example:443/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", ""})
    void ofEveryAddressSomeThatCanBeTyped(String everywhere) {
        assertThat(PageAddresses.of(true, everywhere, "8080"))
                .isNotEmpty()
                .allMatch(address -> address.matches("https://[0-9]+(\\.[0-9]+){3}:8080/"))
                .doesNotContain("https://0.0.0.0:8080/");
    }
}
