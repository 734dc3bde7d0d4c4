package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.tls.TlsSettings;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether browsers have to ask by HTTPS. */
final class Encryption {

    private Encryption() {}

    /** By the dashboard's own settings, or by those of the framework. */
    static boolean isOn(Function<String, Optional<String>> settings) {
        return !(TlsSettings.of(settings) instanceof TlsSettings.Off) || isFrameworks(settings);
    }

    /** @throws IllegalArgumentException if both want to see to it */
    static TlsSettings own(Function<String, Optional<String>> settings) {
        TlsSettings own = TlsSettings.of(settings);
        if (!(own instanceof TlsSettings.Off) && isFrameworks(settings)) {
            throw new IllegalArgumentException(
                    "server.tls and server.ssl are both set, but there can be one certificate only. Keep the settings of one.");
        }
        return own;
    }

    private static boolean isFrameworks(Function<String, Optional<String>> settings) {
        return Stream.of("bundle", "certificate", "key-store")
                .anyMatch(key -> settings.apply("server.ssl." + key).isPresent());
    }
}
