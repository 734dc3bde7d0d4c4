package dev.syncdashboard.dashboard.guard;

/**
 * An address by which browsers reach the dashboard encrypted, and by a name.
 *
 * @param host the name, in lower case
 * @param origin as browsers write it: {@code https://station4.example.org:8443}, without the usual port
 */
public record SecureSite(String host, String origin) {

    static final int USUAL_PORT = 443;

    static SecureSite of(String host, int port) {
        return new SecureSite(host, "https://" + host + (port == USUAL_PORT ? "" : ":" + port));
    }
}
