package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.tls.CertificateState;
import dev.syncdashboard.dashboard.tls.Https;
import dev.syncdashboard.dashboard.tls.PageAddresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the dashboard is, in the one line that a person looks for after the start, and by what to know it. */
@Component
class AddressLine {

    private static final Logger LOG = LoggerFactory.getLogger(AddressLine.class);

    private final SharedSettings settings;
    private final Https https;

    AddressLine(SharedSettings settings, Https https) {
        this.settings = settings;
        this.https = https;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        String port = environment.getProperty("local.server.port", "");
        if (!port.isEmpty()) {
            String listens = environment.getProperty("server.address", "127.0.0.1");
            LOG.info(
                    "The dashboard is at {}",
                    String.join(" or ", PageAddresses.of(Encryption.isOn(settings::get), listens, port)));
            https.certificate().ifPresent(AddressLine::certificate);
        }
    }

    private static void certificate(CertificateState certificate) {
        LOG.info(
                "Its certificate{} is valid until {} and has the SHA-256 fingerprint {}",
                certificate.selfMade() ? ", of which browsers warn because the dashboard made it itself," : "",
                certificate.end(),
                certificate.fingerprint());
    }
}
