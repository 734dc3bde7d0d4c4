package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.listening.ListenAddress;
import dev.syncdashboard.dashboard.listening.ListeningPlace;
import dev.syncdashboard.dashboard.tls.Https;
import dev.syncdashboard.dashboard.tls.TlsSettings;
import dev.syncdashboard.dashboard.tls.UnusableCertificateException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the dashboard is to listen by the settings as they are at the moment.
 *
 * @param settings each value to the letter, by name
 * @param clock by which certificates are valid
 */
record ListeningSettings(Function<String, Optional<String>> settings, Clock clock) {

    /** @throws IllegalArgumentException if two settings want to see to the encryption */
    ListeningPlace place() {
        return place(settings);
    }

    static ListeningPlace place(Function<String, Optional<String>> settings) {
        // What is no number at all is refused by the framework, with its own words.
        int port = settings.apply(DashboardKeys.PORT.name())
                .flatMap(DashboardKeys.PORT::portNumber)
                .orElse(0);
        return new ListeningPlace(
                new ListenAddress(settings.apply(DashboardKeys.ADDRESS.name()).orElse("")),
                port,
                Encryption.isOn(settings));
    }

    /** @throws IllegalArgumentException if two settings want to see to it */
    TlsSettings encryption() {
        return Encryption.own(settings);
    }

    /** Reads the certificate, and makes it where the dashboard is to do that. */
    Https https() throws UnusableCertificateException {
        return Https.open(
                encryption(),
                Path.of(settings.apply(DashboardKeys.DATA_DIR.name()).orElseThrow()),
                settings.apply(DashboardKeys.ADDRESS.name()).orElse(""),
                settings.apply(DashboardKeys.HOSTS.name()).orElse(""),
                clock);
    }
}
