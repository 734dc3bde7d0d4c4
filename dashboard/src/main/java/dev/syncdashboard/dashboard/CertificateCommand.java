package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.tls.CertificateState;
import dev.syncdashboard.dashboard.tls.Https;
import dev.syncdashboard.dashboard.tls.UnusableCertificateException;
import java.time.Clock;

/**
 * {@code java -jar dashboard.jar certificate}: prints the fingerprint of the certificate for HTTPS, so that a person at the
 * station can compare it with what a browser shows elsewhere.
 */
final class CertificateCommand {

    static final String NAME = "certificate";

    private final Clock clock;

    CertificateCommand(Clock clock) {
        this.clock = clock;
    }

    CommandAnswer run(String... args) {
        return CommandSettings.answer(this::answer, args);
    }

    private CommandAnswer answer(CommandSettings settings) {
        try {
            return Https.onDisk(Encryption.own(settings::get), settings.dataDirectory(), clock)
                    .map(CertificateCommand::shown)
                    .orElseGet(() -> new CommandAnswer(
                            "By these settings the dashboard speaks HTTP. For HTTPS with a certificate that it makes itself,"
                                    + " set server.tls=self-made.",
                            1));
        } catch (UnusableCertificateException e) {
            return new CommandAnswer(e.why(), 1);
        }
    }

    private static CommandAnswer shown(CertificateState certificate) {
        return new CommandAnswer(
                "The SHA-256 fingerprint of the certificate for HTTPS:\n\n    " + certificate.fingerprint()
                        + "\n\nA browser shows it with the certificate. It has to be the same, each digit."
                        + "\nThe certificate is valid until " + certificate.end() + " and lies in "
                        + certificate.place() + ".",
                0);
    }
}
