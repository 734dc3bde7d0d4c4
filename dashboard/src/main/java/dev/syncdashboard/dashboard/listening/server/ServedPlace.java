package dev.syncdashboard.dashboard.listening.server;

import dev.syncdashboard.dashboard.listening.ListeningPlace;
import dev.syncdashboard.dashboard.tls.CertificateState;
import dev.syncdashboard.dashboard.tls.Https;
import dev.syncdashboard.http.Cancellation;
import dev.syncdashboard.http.HttpCall;
import dev.syncdashboard.http.HttpServer;
import dev.syncdashboard.http.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A place at which the server is to listen, and the certificate that it has there. */
record ServedPlace(ListeningPlace place, Https https) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Whether something answers there with that certificate; what it answers does not matter. */
    boolean answers() throws InterruptedException {
        if (place.encrypted() && https.watch().isEmpty()) {
            // Another setting of the framework sees to the certificate, and nobody here knows which one is right.
            return true;
        }
        HttpServer plain = HttpServer.at(URI.create(place.originFromHere())).withTimeouts(PATIENCE, PATIENCE);
        HttpServer server = https.certificate()
                .map(CertificateState::fingerprint)
                .map(plain::withCertificate)
                .orElse(plain);
        try (HttpTransport transport = new HttpTransport(server, Map.of())) {
            transport
                    .start(HttpCall.get(List.of("actuator", "health", "liveness")), PATIENCE)
                    .await(new Cancellation());
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
