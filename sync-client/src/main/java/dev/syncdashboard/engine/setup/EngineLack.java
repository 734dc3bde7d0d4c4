package dev.syncdashboard.engine.setup;

import dev.syncdashboard.http.CertificateFingerprint;
import dev.syncdashboard.words.Message;
import java.util.Locale;
import java.util.Optional;

/**
 * What has to be given before an engine can be opened.
 *
 * @param what whole sentences
 * @param certificate for a person to compare and confirm; then it belongs into {@code sync.certificate}
 */
public record EngineLack(Kind kind, Message what, Optional<CertificateFingerprint> certificate) {

    /** What kind of thing. */
    public enum Kind {
        /** Nothing answers at the address that its configuration has. */
        RUNNING,
        /** Its certificate is not trusted yet. */
        CERTIFICATE,
        /** It asks for {@code sync.username} and {@code sync.password}. */
        LOGIN,
        /** Its {@code sync.api-key} is not known, and its configuration was not found or can't be read by this program. */
        API_KEY,
        /** It can't tell this device's id: {@code sync.peer-id}. */
        PEER_ID
    }

    static EngineLack of(Kind kind) {
        return new EngineLack(kind, Message.of(code(kind)), Optional.empty());
    }

    /** A configuration that this program can't use. */
    static EngineLack unreadable(String directory) {
        return new EngineLack(Kind.API_KEY, Message.of("lack.config_unreadable", directory), Optional.empty());
    }

    static EngineLack certificate(CertificateFingerprint shown) {
        return new EngineLack(
                Kind.CERTIFICATE, Message.of(code(Kind.CERTIFICATE), shown.toString()), Optional.of(shown));
    }

    private static String code(Kind kind) {
        return "lack." + kind.name().toLowerCase(Locale.ROOT);
    }
}
