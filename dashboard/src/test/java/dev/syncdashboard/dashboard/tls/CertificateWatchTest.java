package dev.syncdashboard.dashboard.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Computer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.SslBundle;

/** A certificate that is renewed, damaged, or forgotten while it is served. */
class CertificateWatchTest {

    @TempDir
    Path folder;

    private final HeldCertificate first = TestCertificates.valid();
    private final HeldCertificate second = TestCertificates.until(TestCertificates.NOW.plus(Duration.ofDays(150)));
    private final List<SslBundle> taken = new ArrayList<>();
    private final Computer computer = new Computer(TestCertificates.NOW);
    private CertificateWatch watch;

    @BeforeEach
    void start() throws Exception {
        TestCertificates.certificate(certificate(), first);
        TestCertificates.key(key(), first);
        watch = open(new TlsSettings.Pem(certificate(), key()));
        watch.onRenewal(taken::add);
    }

    @Test
    void aRenewedOneIsTakenOnceAndWithoutAnAlarm() throws Exception {
        watch.look();
        TestCertificates.certificate(certificate(), second);
        watch.look();
        assertThat(watch.state().trouble()).as("the key is still to come").isEmpty();
        TestCertificates.key(key(), second);
        watch.look();
        watch.look();

        assertThat(taken).hasSize(1);
        assertThat(watch.state().end()).isEqualTo(TestCertificates.NOW.plus(Duration.ofDays(150)));
        assertThat(watch.state().trouble()).isEmpty();
    }

    @Test
    void aDamagedOneIsNotTakenAndIsSaidUntilItIsMended() throws Exception {
        Files.writeString(certificate(), "half of");
        watch.look();
        watch.look();

        assertThat(watch.state().trouble())
                .hasValueSatisfying(why -> assertThat(why).contains("has no certificate in it"));
        assertThat(watch.state().end()).isEqualTo(TestCertificates.NOW.plus(Duration.ofDays(60)));
        TestCertificates.certificate(certificate(), first);
        watch.look();

        assertThat(watch.state().trouble()).isEmpty();
        assertThat(taken).isEmpty();
    }

    @Test
    void aFileThatIsGoneAndOneThatHasEndedAreNotTaken() throws Exception {
        Files.delete(key());
        watch.look();
        watch.look();
        assertThat(watch.state().trouble())
                .hasValueSatisfying(why -> assertThat(why).contains("is not there"));

        HeldCertificate old = TestCertificates.until(TestCertificates.NOW.minusSeconds(1));
        TestCertificates.certificate(certificate(), old);
        TestCertificates.key(key(), old);
        watch.look();
        assertThat(watch.state().trouble())
                .hasValueSatisfying(why -> assertThat(why).contains("ended at"));
        assertThat(taken).isEmpty();
    }

    @Test
    void oneThatHasEndedBeforeTheStartIsServedAndSaidUntilAnotherOneComes() throws Exception {
        HeldCertificate old = TestCertificates.until(TestCertificates.NOW.minusSeconds(1));
        TestCertificates.certificate(certificate(), old);
        TestCertificates.key(key(), old);

        CertificateWatch late = open(new TlsSettings.Pem(certificate(), key()));
        late.onRenewal(taken::add);
        late.look();
        late.look();

        assertThat(late.bundle()).isNotNull();
        assertThat(late.state().ended(TestCertificates.NOW)).isTrue();
        assertThat(late.state().doubt(TestCertificates.NOW))
                .hasValueSatisfying(why -> assertThat(why).contains("browsers refuse it"));
        assertThat(taken).isEmpty();

        TestCertificates.certificate(certificate(), second);
        TestCertificates.key(key(), second);
        late.look();

        assertThat(late.state().ended(TestCertificates.NOW)).isFalse();
        assertThat(taken).hasSize(1);
    }

    @Test
    void whatTheServerDoesNotTakeIsNotSaidToBeServed() throws Exception {
        watch.onRenewal(bundle -> {
            throw new IllegalStateException("no");
        });
        TestCertificates.certificate(certificate(), second);
        TestCertificates.key(key(), second);
        watch.look();
        watch.look();

        assertThat(watch.state().end()).isEqualTo(TestCertificates.NOW.plus(Duration.ofDays(60)));
        assertThat(watch.state().trouble())
                .hasValueSatisfying(why -> assertThat(why).contains("was not taken by the web server"));
    }

    @Test
    void twoWeeksBeforeItsEndItIsSaid() {
        Instant end = watch.state().end();

        assertThat(watch.state().endsSoon(end.minus(Duration.ofDays(14)))).isFalse();
        assertThat(watch.state().endsSoon(end.minus(Duration.ofDays(14)).plusSeconds(1)))
                .isTrue();
        assertThat(watch.state().ended(end)).isFalse();
        assertThat(watch.state().ended(end.plusSeconds(1))).isTrue();
    }

    @Test
    void whatIsWrongWithTheOneThatIsServedIsSaid() {
        CertificateState state = watch.state();

        assertThat(state.doubt(TestCertificates.NOW)).isEmpty();
        assertThat(state.doubt(state.end().minus(Duration.ofDays(13))))
                .hasValueSatisfying(
                        why -> assertThat(why).contains("ends at 2027-01-23T14:32:00Z. Put a new one there."));
        assertThat(state.doubt(state.end().plusSeconds(1)))
                .hasValueSatisfying(why -> assertThat(why).contains("browsers refuse it"));
        assertThat(state.doubt(Instant.EPOCH))
                .hasValueSatisfying(why -> assertThat(why).contains("Check this computer's clock"));
    }

    @Test
    void aKeyThatEveryAccountCanReadIsSaid() throws Exception {
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(watch.state().keyExposed()).isTrue();

        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(watch.state().keyExposed()).isFalse();
    }

    @Test
    void oneThatTheDashboardMadeIsRenewedWhileItRuns() throws Exception {
        CertificateWatch own = open(new TlsSettings.SelfMade());
        own.onRenewal(taken::add);
        Instant end = own.state().end();

        computer.pass(Duration.between(TestCertificates.NOW, end.minus(Duration.ofDays(30))));
        own.look();
        assertThat(own.state().end()).isEqualTo(end);
        computer.pass(Duration.ofSeconds(1));
        own.look();
        own.look();

        assertThat(own.state().end()).isAfter(end);
        assertThat(taken).hasSize(1);
    }

    private CertificateWatch open(TlsSettings settings) throws UnusableCertificateException {
        return Https.open(settings, folder.resolve("data"), "127.0.0.1", "", computer)
                .watch()
                .orElseThrow();
    }

    private Path certificate() {
        return folder.resolve("station.crt");
    }

    private Path key() {
        return folder.resolve("station.key");
    }
}
