package dev.syncdashboard.dashboard.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfMadeCertificateTest {

    private static final Instant NOW = TestCertificates.NOW;

    @TempDir
    Path folder;

    @Test
    void itIsMadeForTheNamesOfTheStationAndForItsOwnerOnly() throws Exception {
        ServerCertificate made = read("192.0.2.4", "Station4.example.org, dash.", NOW);

        assertThat(names(made))
                .contains("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "192.0.2.4", "station4.example.org", "dash");
        made.own().verify(made.own().getPublicKey());
        made.own().checkValidity(java.util.Date.from(NOW));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void whereItListensEverywhereItHasTheAddressesOfThisComputer() throws Exception {
        assertThat(StationNames.of("0.0.0.0", "").everywhere()).isTrue();
        assertThat(StationNames.of("", "").everywhere()).isTrue();
        assertThat(names(read("::", "", NOW))).contains("127.0.0.1").doesNotContain("0.0.0.0", "0:0:0:0:0:0:0:0");
    }

    @Test
    void itStaysTheSameOverAStart() throws Exception {
        ServerCertificate first = read("127.0.0.1", "", NOW);

        assertThat(read("127.0.0.1", "", NOW.plus(Duration.ofDays(789))).fingerprint())
                .isEqualTo(first.fingerprint());
    }

    @Test
    void beforeItsEndItIsMadeAnewWithTheSameKey() throws Exception {
        ServerCertificate first = read("127.0.0.1", "", NOW);
        Instant later = NOW.plus(Duration.ofDays(791));

        ServerCertificate renewed = read("127.0.0.1", "", later);

        assertThat(renewed.end()).isEqualTo(later.plus(Duration.ofDays(820)));
        assertThat(renewed.key()).isEqualTo(first.key());
        assertThat(renewed.own().getSerialNumber()).isNotEqualTo(first.own().getSerialNumber());
        assertThat(renewed.fingerprint()).isNotEqualTo(first.fingerprint());
    }

    @Test
    void aFurtherNameHasItMadeAnewWithTheSameKey() throws Exception {
        ServerCertificate first = read("127.0.0.1", "", NOW);

        ServerCertificate named = read("127.0.0.1", "station4", NOW);

        assertThat(names(named)).contains("station4");
        assertThat(named.key()).isEqualTo(first.key());
    }

    @Test
    void aClockThatIsBehindChangesNothing() throws Exception {
        ServerCertificate first = read("127.0.0.1", "", NOW);

        assertThat(read("127.0.0.1", "", Instant.EPOCH).fingerprint()).isEqualTo(first.fingerprint());
    }

    @Test
    void aDamagedFileIsNotReplacedUnseen() throws Exception {
        read("127.0.0.1", "", NOW);
        String text = Files.readString(file());
        Files.writeString(file(), text.substring(0, text.length() / 2));

        assertThatThrownBy(() -> read("127.0.0.1", "", NOW))
                .isInstanceOf(UnusableCertificateException.class)
                .hasMessageContaining("https.pem")
                .hasMessageContaining("or delete it: the next start makes another one, with another fingerprint.");
        assertThat(Files.readString(file())).hasSize(text.length() / 2);
    }

    @Test
    void aFileThatOthersCouldHaveWrittenIsNotTaken() throws Exception {
        read("127.0.0.1", "", NOW);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThatThrownBy(() -> read("127.0.0.1", "", NOW)).hasMessageContaining("nobody knows whose key it is");
    }

    @Test
    void whereItCannotBeKeptItSaysSo() throws Exception {
        Path noFolder = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> new SelfMadeCertificate(noFolder.resolve("below"), StationNames.of("", "")).read(NOW))
                .isInstanceOf(UnusableCertificateException.class)
                .hasMessageContaining("can't be kept in");
    }

    private ServerCertificate read(String address, String hosts, Instant now) throws UnusableCertificateException {
        return new SelfMadeCertificate(folder, StationNames.of(address, hosts)).read(now);
    }

    private Path file() {
        return folder.resolve("https.pem");
    }

    private static List<String> names(ServerCertificate certificate) throws Exception {
        X509Certificate own = certificate.own();
        return own.getSubjectAlternativeNames().stream()
                .map(name -> name.get(1).toString())
                .toList();
    }
}
