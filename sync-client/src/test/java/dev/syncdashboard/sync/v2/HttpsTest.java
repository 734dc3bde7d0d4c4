package dev.syncdashboard.sync.v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncdashboard.http.CertificateFingerprint;
import dev.syncdashboard.sync.Login;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fake engine has a self-signed certificate that is for another host than 127.0.0.1. */
class HttpsTest {

    private final FakeEngine engine = new FakeEngine();
    private final SyncOptions options = SyncOptions.of(engine.httpsUrl());

    @BeforeEach
    void answer() {
        engine.answer("/client", "client.json");
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    private CertificateFingerprint shown(SyncOptions asker) {
        try (SyncClient client = new SyncClient(asker)) {
            return catchThrowableOfType(SyncException.CertificateNotTrusted.class, client::peerId)
                    .presented()
                    .orElseThrow();
        }
    }

    @Test
    void aSelfSignedCertificateIsNotTrustedByItself() {
        try (SyncClient client = new SyncClient(options.withLogin(new Login("chief", "secret")))) {
            SyncException failure = catchThrowableOfType(SyncException.CertificateNotTrusted.class, client::peerId);

            assertThat(failure.getMessage())
                    .matches("GET /api/v2/client: the certificate with SHA-256 (..:){31}.."
                            + " is not trusted by this Java installation");
            assertThat(failure.isRetryable()).isFalse();
        }
        assertThat(engine.requests("/client")).isEmpty();
    }

    @Test
    void theShownFingerprintCanBePinned() throws Exception {
        CertificateFingerprint shown = shown(options);

        try (SyncClient client = new SyncClient(options.withCertificate(shown))) {
            assertThat(client.peerId()).startsWith("STAT");
        }
    }

    @Test
    void anyOtherCertificateThanThePinnedOneIsRefused() {
        CertificateFingerprint real = shown(options);
        CertificateFingerprint other = CertificateFingerprint.parse("00".repeat(32));
        SyncOptions pinned = options.withCertificate(other);

        assertThat(shown(pinned)).isEqualTo(real);
        try (SyncClient client = new SyncClient(pinned)) {
            assertThatThrownBy(client::peerId)
                    .hasMessage("GET /api/v2/client: the certificate with SHA-256 " + real + " is not the pinned one, "
                            + other);
        }
        assertThat(engine.requests("/client")).isEmpty();
    }

    @Test
    void aPlainHttpPortIsNoTls() {
        URI wrong = URI.create("https://127.0.0.1:" + engine.url().getPort());
        try (SyncClient client = new SyncClient(SyncOptions.of(wrong))) {
            assertThatThrownBy(client::peerId)
                    .isInstanceOf(SyncException.Unreachable.class)
                    .hasMessageStartingWith("GET /api/v2/client: no TLS connection: ");
        }
    }

    @Test
    void aFingerprintIsReadInAnyUsualForm() {
        String hex = "0123456789abcdef".repeat(4);
        CertificateFingerprint fingerprint = new CertificateFingerprint(hex);

        assertThat(CertificateFingerprint.parse(fingerprint.toString())).isEqualTo(fingerprint);
        assertThat(CertificateFingerprint.parse(" " + hex.toUpperCase(Locale.ROOT) + " "))
                .isEqualTo(fingerprint);
        assertThat(fingerprint.toString()).startsWith("01:23:45:").endsWith(":CD:EF");
        assertThatThrownBy(() -> CertificateFingerprint.parse("01:23"))
                .hasMessage("not a SHA-256 fingerprint (64 hex digits): 0123");
    }

    @Test
    void aPinNeedsHttps() {
        assertThatThrownBy(() ->
                        SyncOptions.of(engine.url()).withCertificate(CertificateFingerprint.parse("00".repeat(32))))
                .hasMessageStartingWith("a certificate needs an https address");
    }
}
