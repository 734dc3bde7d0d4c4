package dev.syncdashboard.dashboard.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import okhttp3.tls.HeldCertificate;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person can do wrong with a certificate, and what is said then. */
class CertificateFilesTest {

    private static final Clock CLOCK = Clock.fixed(TestCertificates.NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final HeldCertificate held = TestCertificates.valid();
    private Path certificate;
    private Path key;

    @BeforeEach
    void write() throws Exception {
        certificate = TestCertificates.certificate(folder.resolve("station.crt"), held);
        key = TestCertificates.key(folder.resolve("station.key"), held);
    }

    @Test
    void aCertificateWithItsKeyIsTaken() throws Exception {
        CertificateState state =
                open(new TlsSettings.Pem(certificate, key)).certificate().orElseThrow();

        assertThat(state.end()).isEqualTo(TestCertificates.NOW.plus(Duration.ofDays(60)));
        assertThat(state.selfMade()).isFalse();
        assertThat(state.endsSoon(TestCertificates.NOW)).isFalse();
    }

    @Test
    void bothMayBeInOneFile() throws Exception {
        Path both = Files.writeString(folder.resolve("both.pem"), held.certificatePem() + held.privateKeyPkcs8Pem());

        assertThat(open(new TlsSettings.Pem(both, both)).certificate()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void aKeystoreIsTaken(String type) throws Exception {
        Path store = TestCertificates.keystore(folder.resolve("store"), type, "secret", held);

        assertThat(open(new TlsSettings.Keystore(store, "secret")).certificate())
                .isPresent();
    }

    @Test
    void aFileThatIsNotThere() {
        refused(new TlsSettings.Pem(folder.resolve("none.crt"), key))
                .contains("none.crt (server.tls.certificate) is not there. Check its path.");
        refused(new TlsSettings.Pem(certificate, folder.resolve("none.key")))
                .contains("none.key (server.tls.key) is not there");
        refused(new TlsSettings.Keystore(folder.resolve("none.p12"), ""))
                .contains("none.p12 (server.tls.keystore) is not there");
    }

    @Test
    void aFileThatMayNotBeRead() throws Exception {
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(key)).as("root may read everything").isFalse();

        refused(new TlsSettings.Pem(certificate, key)).contains("can't be read by the user as whom the dashboard runs");
    }

    @Test
    void aFolderInPlaceOfAFile() {
        refused(new TlsSettings.Pem(folder, key)).contains("is no file");
    }

    @Test
    void aFileThatIsMuchTooLarge() throws Exception {
        refused(new TlsSettings.Pem(Files.write(folder.resolve("disk.img"), new byte[2 << 20]), key))
                .contains("is too large");
    }

    @Test
    void aKeyOfAnotherCertificate() throws Exception {
        Path other = TestCertificates.key(folder.resolve("other.key"), TestCertificates.valid());

        refused(new TlsSettings.Pem(certificate, other)).contains("other.key does not fit the first certificate in");
    }

    @Test
    void aKeyOfAnotherKind() throws Exception {
        HeldCertificate rsa = new HeldCertificate.Builder().rsa2048().build();

        refused(new TlsSettings.Pem(certificate, TestCertificates.key(folder.resolve("rsa.key"), rsa)))
                .contains("rsa.key does not fit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing of the kind",
                "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
                "-----BEGIN CERTIFICATE-----\n%%%\n-----END CERTIFICATE-----\n",
                "-----BEGIN CERTIFICATE-----\nMIIB"
            })
    void aCertificateThatIsDamaged(String text) throws Exception {
        refused(new TlsSettings.Pem(Files.writeString(folder.resolve("bad.crt"), text), key))
                .contains("bad.crt (server.tls.certificate) has no certificate in it that can be read");
    }

    @Test
    void aKeyThatIsDamagedOrMissing() throws Exception {
        String text = held.privateKeyPkcs8Pem();
        refused(new TlsSettings.Pem(
                        certificate,
                        Files.writeString(folder.resolve("bad.key"), text.substring(0, text.length() / 2))))
                .contains("bad.key (server.tls.key) has no private key in it that can be read");
        refused(new TlsSettings.Pem(certificate, certificate)).contains("set server.tls.key.");
    }

    @Test
    void aKeyWithAPassword() throws Exception {
        String text = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----\n";

        refused(new TlsSettings.Pem(certificate, Files.writeString(folder.resolve("locked.key"), text)))
                .contains("has a key with a password. Write it without one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void aWrongPasswordOfTheKeystore(String type) throws Exception {
        Path store = TestCertificates.keystore(folder.resolve("store"), type, "secret", held);

        refused(new TlsSettings.Keystore(store, "guess"))
                .contains("does not open with the password that server.tls.keystore-password has")
                .doesNotContain("guess");
        refused(new TlsSettings.Keystore(store, "")).contains("needs its password. Set server.tls.keystore-password.");
    }

    @Test
    void aKeystoreThatIsNone() {
        refused(new TlsSettings.Keystore(certificate, "secret")).contains("is no keystore that can be read");
    }

    @Test
    void aKeystoreWithoutOneKey() throws Exception {
        refused(new TlsSettings.Keystore(
                        TestCertificates.keystore(folder.resolve("empty"), "PKCS12", "secret"), "secret"))
                .contains("has 0 keys");
        refused(new TlsSettings.Keystore(
                        TestCertificates.keystore(
                                folder.resolve("two"), "PKCS12", "secret", held, TestCertificates.valid()),
                        "secret"))
                .contains("has 2 keys");
    }

    private Https open(TlsSettings settings) throws UnusableCertificateException {
        return Https.open(settings, folder, "127.0.0.1", "", CLOCK);
    }

    private AbstractStringAssert<?> refused(TlsSettings settings) {
        return assertThatThrownBy(() -> open(settings))
                .isInstanceOf(UnusableCertificateException.class)
                .message();
    }
}
