package dev.syncdashboard.engine.setup;

import dev.syncdashboard.http.CertificateFingerprint;
import dev.syncdashboard.http.HttpServer;
import dev.syncdashboard.settings.SettingKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.sync.PeerIdForm;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Function;

/** Reads settings for any engine, and says what is wrong with one. */
record SettingValues(Function<String, Optional<String>> source) {

    /** The value without white space around it, else the key's default. */
    Optional<String> text(SettingKey key) {
        return source.apply(key.name())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .or(key::defaultValue);
    }

    /** To the letter: blanks may be part of a password. */
    Optional<String> secret(SettingKey key) {
        return source.apply(key.name()).filter(text -> !text.isEmpty());
    }

    /** A device's id, in any of the forms in which engines write it. */
    Optional<PeerId> peerId(SettingKey key) {
        return text(key)
                .map(text -> PeerId.parse(PeerIdForm.canonical(text))
                        .orElseThrow(() -> new IllegalArgumentException(key.name() + " is '" + text
                                + "'. Expected a device's id: letters, digits, '-', '_' and '=' only.")));
    }

    boolean has(SettingKey key) {
        return text(key).isPresent();
    }

    /** A setting that only another engine understands is most likely a slip about which engine there is. */
    void refuse(SettingKey key, String engine, String remedy) {
        if (has(key)) {
            throw new IllegalArgumentException(key.name() + " is set, but sync.engine is '" + engine + "'. " + remedy
                    + ", or leave " + key.name() + " out.");
        }
    }

    /** The server with this address, and the certificate that is set. */
    HttpServer server(String url, String example) {
        HttpServer server = at(address(url, example), example);
        return text(EngineKeys.CERTIFICATE).map(text -> pinned(server, text)).orElse(server);
    }

    static IllegalArgumentException wrongUrl(String text, String example, Exception cause) {
        return new IllegalArgumentException(
                "sync.url is '" + text + "'. Expected the engine's address, like " + example, cause);
    }

    private static URI address(String text, String example) {
        // Not repeated whole in any message: a password may stand in it.
        if (text.contains("@")) {
            throw new IllegalArgumentException("sync.url must not hold a login."
                    + " Put user name and password into sync.username and sync.password.");
        }
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw wrongUrl(text, example, e);
        }
    }

    private static HttpServer at(URI url, String example) {
        try {
            return HttpServer.at(url);
        } catch (IllegalArgumentException e) {
            throw wrongUrl(url.toString(), example, e);
        }
    }

    private static HttpServer pinned(HttpServer server, String text) {
        if (!"https".equalsIgnoreCase(server.url().getScheme())) {
            throw new IllegalArgumentException("sync.certificate is set, but sync.url is '" + server.url()
                    + "'. Expected an https address, or no sync.certificate.");
        }
        try {
            return server.withCertificate(CertificateFingerprint.parse(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "sync.certificate is '" + text
                            + "'. Expected the SHA-256 fingerprint of the certificate: 64 hex digits, colons allowed.",
                    e);
        }
    }
}
