package dev.syncdashboard.dashboard.tls;

import dev.syncdashboard.settings.SettingKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether the dashboard speaks HTTPS, and with which certificate. */
public sealed interface TlsSettings {

    SettingKey MODE = SettingKey.of(
                    "server.tls", "HTTPS with a certificate that the dashboard makes itself, or none at all")
            .choice(List.of("self-made", "off"))
            .otherwise("HTTPS where a certificate or keystore is set");

    SettingKey CERTIFICATE =
            SettingKey.of("server.tls.certificate", "PEM file: the certificate for HTTPS, then those that signed it");

    SettingKey KEY = SettingKey.of("server.tls.key", "PEM file: that certificate's private key, without a password")
            .otherwise("in the certificate's file");

    SettingKey KEYSTORE =
            SettingKey.of("server.tls.keystore", "in place of both, a PKCS12 or JKS file with certificate and key");

    SettingKey KEYSTORE_PASSWORD =
            SettingKey.of("server.tls.keystore-password", "its password").hidden();

    /** Without encryption. */
    record Off() implements TlsSettings {}

    /** A certificate that the dashboard makes and renews itself. */
    record SelfMade() implements TlsSettings {}

    /** Somebody else's, in PEM files. */
    record Pem(Path certificate, Path key) implements TlsSettings {}

    /** Somebody else's, in a keystore. */
    record Keystore(Path file, String password) implements TlsSettings {

        @Override
        public String toString() {
            return "Keystore[" + file + "]";
        }
    }

    /**
     * Reads the settings, which must name one way at most.
     *
     * @throws IllegalArgumentException naming the setting, and what was expected
     */
    static TlsSettings of(Function<String, Optional<String>> settings) {
        Function<SettingKey, Optional<String>> set = key -> settings.apply(key.name());
        String mode = set.apply(MODE).orElse("");
        if (!mode.isEmpty() && !MODE.allows(mode)) {
            throw new IllegalArgumentException(MODE.name() + " is " + mode + ", expected is " + MODE.expected()
                    + ". For a certificate of your own set " + CERTIFICATE.name() + ".");
        }
        if (mode.equals("off")) {
            return new Off();
        }
        requireOneWay(mode, set);
        if (mode.equals("self-made")) {
            return new SelfMade();
        }
        Optional<Path> certificate = set.apply(CERTIFICATE).map(Path::of);
        if (certificate.isPresent()) {
            return new Pem(certificate.get(), set.apply(KEY).map(Path::of).orElse(certificate.get()));
        }
        return set.apply(KEYSTORE)
                .<TlsSettings>map(file ->
                        new Keystore(Path.of(file), set.apply(KEYSTORE_PASSWORD).orElse("")))
                .orElseGet(Off::new);
    }

    private static void requireOneWay(String mode, Function<SettingKey, Optional<String>> set) {
        List<String> ways = Stream.of(MODE, CERTIFICATE, KEYSTORE)
                .filter(key -> set.apply(key).isPresent())
                .map(key -> key.equals(MODE) ? key.name() + "=" + mode : key.name())
                .toList();
        if (ways.size() > 1) {
            throw new IllegalArgumentException(String.join(" and ", ways)
                    + " are both set, but there can be one certificate only. Keep one of them.");
        }
        if (set.apply(KEY).isPresent() && !ways.contains(CERTIFICATE.name())) {
            throw new IllegalArgumentException(KEY.name() + " is set, but " + CERTIFICATE.name()
                    + " is not. Set the file of the certificate too, or leave the key out.");
        }
        if (set.apply(KEYSTORE_PASSWORD).isPresent() && !ways.contains(KEYSTORE.name())) {
            throw new IllegalArgumentException(KEYSTORE_PASSWORD.name() + " is set, but " + KEYSTORE.name()
                    + " is not. Set the keystore's file too, or leave the password out.");
        }
    }
}
