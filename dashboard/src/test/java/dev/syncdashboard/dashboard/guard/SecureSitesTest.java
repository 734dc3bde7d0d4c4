package dev.syncdashboard.dashboard.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SecureSitesTest {

    private static final String HOSTS = "Station4.example.org, 192.0.2.4, depot";

    @ParameterizedTest
    @CsvSource({
        "station4.example.org:8443, https://station4.example.org:8443",
        "STATION4.example.org.:8443, https://station4.example.org:8443",
        "depot:8443, https://depot:8443",
        "depot, ",
        "depot:8444, ",
        "192.0.2.4:8443, ",
        "localhost:8443, ",
        "[::1]:8443, ",
        "evil.example:8443, ",
        "'', "
    })
    void withItsOwnCertificateEachNameOfTheSettingsIsOneAtItsOwnPort(String host, String origin) {
        assertThat(SecureSites.of(HOSTS, "").of(asked(host, true)).map(SecureSite::origin))
                .isEqualTo(Optional.ofNullable(origin));
        assertThat(SecureSites.of(HOSTS, "").of(asked(host, false))).isEmpty();
    }

    @Test
    void behindAProxyItIsTheAddressInTheSettingsWhateverHeadersSay() {
        SecureSites sites = SecureSites.of(HOSTS, "https://Station4.example.org/sync/");
        MockHttpServletRequest forwarded = asked("depot", false);
        forwarded.addHeader("X-Forwarded-Proto", "https");
        forwarded.setSecure(true);

        assertThat(sites.of(asked("station4.example.org", false)))
                .contains(new SecureSite("station4.example.org", "https://station4.example.org"));
        assertThat(sites.of(asked("station4.example.org:443", false))).isPresent();
        assertThat(sites.of(asked("station4.example.org:8080", false))).isEmpty();
        assertThat(sites.of(forwarded)).isEmpty();
        assertThat(sites.origins(forwarded)).containsExactly("https://station4.example.org");
    }

    @Test
    void whereNothingEncryptsThereIsNone() {
        assertThat(SecureSites.of(HOSTS, "").origins(asked("depot", false))).isEmpty();
        assertThat(SecureSites.of("", "").origins(asked("depot", true))).isEmpty();
        assertThat(SecureSites.of(HOSTS, "").origins(asked("192.0.2.4:8443", true)))
                .containsExactly("https://station4.example.org:8443", "https://depot:8443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://depot",
                "depot",
                "https://192.0.2.4",
                "https://[::1]/",
                "https://a b",
                "https://depot:99999999",
                "https://depot/?x"
            })
    void aProxyThatIsNoAddressByHttpsAndNameIsRefusedAtTheStart(String proxy) {
        assertThatThrownBy(() -> SecureSites.of(HOSTS, proxy))
                .hasMessageContaining("dashboard.proxy is \"" + proxy + "\", expected is the address");
    }

    @Test
    void aProxyWhoseNameTheDashboardDoesNotAnswerByIsRefusedAtTheStart() {
        assertThatThrownBy(() -> SecureSites.of("depot", "https://station4.example.org"))
                .hasMessageContaining("Add it to dashboard.hosts.");
    }

    /** A request that came in at port 8443. */
    private static MockHttpServletRequest asked(String host, boolean encrypted) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/login");
        request.addHeader("Host", host);
        request.setLocalPort(8_443);
        if (encrypted) {
            request.setAttribute("jakarta.servlet.request.cipher_suite", "TLS_AES_128_GCM_SHA256");
        }
        return request;
    }
}
