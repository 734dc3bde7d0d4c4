package dev.syncdashboard.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.tls.Https;
import dev.syncdashboard.dashboard.tls.TlsSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T14:32:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final CertificateCommand command = new CertificateCommand(CLOCK);

    @Test
    void itPrintsTheFingerprintOfTheOneThatIsServed() throws Exception {
        Https https = Https.open(new TlsSettings.SelfMade(), folder, "127.0.0.1", "", CLOCK);

        CommandAnswer outcome =
                command.run("certificate", "--dashboard-data-dir", folder.toString(), "--server-tls=self-made");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.text())
                .contains(https.certificate().orElseThrow().fingerprint().toString())
                .contains("valid until 2029-02-21T14:32:00Z");
    }

    @Test
    void itMakesNone() {
        CommandAnswer outcome =
                command.run("certificate", "--dashboard-data-dir", folder.toString(), "--server-tls=self-made");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text()).contains("There is no certificate yet");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsWrongIsSaidInSentences() throws Exception {
        assertThat(command.run("certificate").exitCode()).isEqualTo(1);
        assertThat(command.run("certificate").text()).contains("set server.tls=self-made.");
        assertThat(command.run("certificate", "--nonsense").exitCode()).isEqualTo(2);
        assertThat(command.run("certificate", "--server-tls=yes"))
                .isEqualTo(new CommandAnswer(
                        "server.tls is yes, expected is self-made or off. For a certificate of your own set"
                                + " server.tls.certificate.",
                        2));
        Path bad = Files.writeString(folder.resolve("bad.pem"), "bad");
        assertThat(command.run("certificate", "--server-tls-certificate", bad.toString())
                        .text())
                .contains("bad.pem (server.tls.certificate) has no certificate in it");
    }
}
