package dev.syncdashboard.dashboard.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TlsSettingsTest {

    private static final String MODE = "server.tls";
    private static final String CERTIFICATE = "server.tls.certificate";
    private static final String KEY = "server.tls.key";
    private static final String KEYSTORE = "server.tls.keystore";
    private static final String PASSWORD = "server.tls.keystore-password";

    @Test
    void withoutAnythingItIsOff() {
        assertThat(of(Map.of())).isEqualTo(new TlsSettings.Off());
    }

    @Test
    void offBeatsTheFiles() {
        assertThat(of(Map.of(MODE, "off", CERTIFICATE, "a.crt"))).isEqualTo(new TlsSettings.Off());
    }

    @Test
    void eachWay() {
        assertThat(of(Map.of(MODE, "self-made"))).isEqualTo(new TlsSettings.SelfMade());
        assertThat(of(Map.of(CERTIFICATE, "a.pem"))).isEqualTo(new TlsSettings.Pem(Path.of("a.pem"), Path.of("a.pem")));
        assertThat(of(Map.of(CERTIFICATE, "a.crt", KEY, "a.key")))
                .isEqualTo(new TlsSettings.Pem(Path.of("a.crt"), Path.of("a.key")));
        assertThat(of(Map.of(KEYSTORE, "a.p12", PASSWORD, "secret")))
                .isEqualTo(new TlsSettings.Keystore(Path.of("a.p12"), "secret"))
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void whatContradictsIsRefused() {
        refused(Map.of(MODE, "yes"), "server.tls is yes, expected is self-made or off.");
        refused(
                Map.of(CERTIFICATE, "a.crt", KEYSTORE, "a.p12"),
                "server.tls.certificate and server.tls.keystore are both");
        refused(
                Map.of(MODE, "self-made", CERTIFICATE, "a.crt"),
                "server.tls=self-made and server.tls.certificate are both");
        refused(Map.of(KEY, "a.key"), "server.tls.certificate is not");
        refused(Map.of(MODE, "self-made", KEY, "a.key"), "server.tls.certificate is not");
        refused(Map.of(PASSWORD, "secret"), "server.tls.keystore is not");
    }

    private static void refused(Map<String, String> settings, String why) {
        assertThatThrownBy(() -> of(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .message()
                .doesNotContain("secret");
    }

    private static TlsSettings of(Map<String, String> settings) {
        return TlsSettings.of(key -> Optional.ofNullable(settings.get(key)));
    }
}
