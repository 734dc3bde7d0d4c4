package dev.syncdashboard.dashboard.health;

import dev.syncdashboard.dashboard.tls.CertificateState;
import dev.syncdashboard.dashboard.tls.ShownCertificate;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when the certificate for HTTPS ends soon or is not valid, or when a renewed one can't be used. Up without HTTPS. */
@Component("https")
record HttpsHealth(ShownCertificate https, Clock clock) implements HealthIndicator {

    private static final String KEY_EXPOSED =
            "Every account of this machine can read the certificate's private key. Take that right away: chmod o-rwx FILE.";

    @Override
    public Health health() {
        return https.certificate().map(this::of).orElseGet(() -> Health.up().build());
    }

    private Health of(CertificateState certificate) {
        Optional<String> problem = certificate.trouble().or(() -> certificate.doubt(clock.instant()));
        Health.Builder health =
                problem.map(text -> Health.down().withDetail("problem", text)).orElseGet(Health::up);
        if (certificate.keyExposed()) {
            health.withDetail("warning", KEY_EXPOSED);
        }
        return health.withDetail("fingerprint", certificate.fingerprint().toString())
                .withDetail("until", certificate.end().toString())
                .build();
    }
}
