package dev.syncdashboard.dashboard;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the dashboard is, in the one line that a person looks for after the start. */
@Component
class AddressLine {

    private static final Logger LOG = LoggerFactory.getLogger(AddressLine.class);

    @EventListener
    void ready(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        String port = environment.getProperty("local.server.port", "");
        if (!port.isEmpty()) {
            LOG.info("The dashboard is at http://{}:{}/", environment.getProperty("server.address", "127.0.0.1"), port);
        }
    }
}
