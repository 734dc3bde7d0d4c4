package dev.syncdashboard.sync;

import dev.syncdashboard.http.CertificateFingerprint;
import dev.syncdashboard.http.HttpServer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How to reach an engine. Its text form never shows the password.
 *
 * @param server where it is, and how much patience to have with it
 * @param login of the web UI, if it wants one
 */
public record SyncOptions(HttpServer server, Optional<Login> login) {

    /**
     * No login, and the limits of {@link HttpServer#at}.
     *
     * @throws IllegalArgumentException naming what is wrong with the address
     */
    public static SyncOptions of(URI url) {
        return new SyncOptions(HttpServer.at(url), Optional.empty());
    }

    public URI url() {
        return server.url();
    }

    public Optional<CertificateFingerprint> certificate() {
        return server.certificate();
    }

    public SyncOptions withLogin(Login login) {
        return new SyncOptions(server, Optional.of(login));
    }

    /** For an https address only. */
    public SyncOptions withCertificate(CertificateFingerprint only) {
        return new SyncOptions(server.withCertificate(only), login);
    }

    /** What every request carries: the login, as HTTP Basic. */
    public Map<String, String> headers() {
        return login.map(known -> Map.of("Authorization", known.basic())).orElse(Map.of());
    }

    public SyncOptions withTimeouts(Duration connect, Duration read) {
        return new SyncOptions(server.withTimeouts(connect, read), login);
    }

    public SyncOptions withMostAnswerBytes(long bytes) {
        return new SyncOptions(server.withMostAnswerBytes(bytes), login);
    }
}
