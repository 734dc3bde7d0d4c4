package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.listening.Listening;
import dev.syncdashboard.dashboard.listening.ListeningPlace;
import dev.syncdashboard.dashboard.tls.CertificateState;
import dev.syncdashboard.dashboard.tls.ShownCertificate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the dashboard is, in the one line that a person looks for after the start, and by what to know it. */
@Component
class AddressLine {

    private static final Logger LOG = LoggerFactory.getLogger(AddressLine.class);

    private final Listening listening;
    private final ShownCertificate https;

    AddressLine(Listening listening, ShownCertificate https) {
        this.listening = listening;
        this.https = https;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext().getEnvironment().containsProperty("local.server.port")) {
            say(listening.now());
            listening.onMove(this::say);
        }
    }

    private void say(ListeningPlace place) {
        LOG.info("The dashboard is at {}", String.join(" or ", place.pages()));
        https.certificate().ifPresent(AddressLine::certificate);
    }

    private static void certificate(CertificateState certificate) {
        LOG.info(
                "Its certificate{} is valid until {} and has the SHA-256 fingerprint {}",
                certificate.selfMade() ? ", of which browsers warn because the dashboard made it itself," : "",
                certificate.end(),
                certificate.fingerprint());
    }
}
