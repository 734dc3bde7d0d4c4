package dev.syncdashboard.engine.setup;

import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.syncv2.SyncV2Engine;
import dev.syncdashboard.http.CertificateFingerprint;
import dev.syncdashboard.sync.Login;
import dev.syncdashboard.sync.SyncOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The settings of an engine with Sync API v2. */
final class SyncV2Settings {

    private static final SettingKey URL =
            new SettingKey("sync.url", "the engine's HTTP address", Optional.of("http://127.0.0.1:8888"), false);
    private static final SettingKey USERNAME =
            new SettingKey("sync.username", "login of the engine's web UI", Optional.empty(), false);
    private static final SettingKey PASSWORD =
            new SettingKey("sync.password", "password of the engine's web UI", Optional.empty(), true);
    private static final SettingKey CERTIFICATE = new SettingKey(
            "sync.certificate",
            "SHA-256 fingerprint of the engine's own HTTPS certificate, if it is self-signed",
            Optional.empty(),
            false);

    static final List<SettingKey> KEYS = List.of(URL, USERNAME, PASSWORD, CERTIFICATE);

    private SyncV2Settings() {}

    static SyncEngine open(Function<String, Optional<String>> settings) {
        SyncOptions options = options(url(value(settings, URL).orElse("")));
        Optional<Login> login = login(settings);
        Optional<String> certificate = value(settings, CERTIFICATE);
        SyncOptions withLogin = login.map(options::withLogin).orElse(options);
        return engine(certificate.map(text -> pinned(withLogin, text)).orElse(withLogin));
    }

    private static SyncEngine engine(SyncOptions options) {
        try {
            return new SyncV2Engine(options);
        } catch (IllegalArgumentException e) {
            throw wrongUrl(options.url().toString(), e);
        }
    }

    private static URI url(String text) {
        // Not repeated whole in any message: a password may stand in it.
        if (text.contains("@")) {
            throw new IllegalArgumentException("sync.url must not hold a login."
                    + " Put user name and password into sync.username and sync.password.");
        }
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw wrongUrl(text, e);
        }
    }

    private static SyncOptions options(URI url) {
        try {
            return SyncOptions.of(url);
        } catch (IllegalArgumentException e) {
            throw wrongUrl(url.toString(), e);
        }
    }

    private static IllegalArgumentException wrongUrl(String text, Exception cause) {
        return new IllegalArgumentException(
                "sync.url is '" + text + "'. Expected the engine's address, like http://127.0.0.1:8888", cause);
    }

    private static Optional<Login> login(Function<String, Optional<String>> settings) {
        Optional<String> username = value(settings, USERNAME);
        // Not stripped: blanks may be part of a password.
        Optional<String> password = settings.apply(PASSWORD.name()).filter(text -> !text.isEmpty());
        if (username.isPresent() != password.isPresent()) {
            SettingKey given = username.isPresent() ? USERNAME : PASSWORD;
            SettingKey missing = username.isPresent() ? PASSWORD : USERNAME;
            throw new IllegalArgumentException(given.name() + " is set, but " + missing.name()
                    + " is not. Set both for an engine with a login, or none.");
        }
        return username.map(name -> login(name, password.orElse("")));
    }

    private static Login login(String username, String password) {
        try {
            return new Login(username, password);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "sync.username is '" + username + "'. Expected a name without a colon.", e);
        }
    }

    private static SyncOptions pinned(SyncOptions options, String text) {
        if (!"https".equalsIgnoreCase(options.url().getScheme())) {
            throw new IllegalArgumentException("sync.certificate is set, but sync.url is '" + options.url()
                    + "'. Expected an https address, or no sync.certificate.");
        }
        try {
            return options.withCertificate(CertificateFingerprint.parse(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "sync.certificate is '" + text
                            + "'. Expected the SHA-256 fingerprint of the certificate: 64 hex digits, colons allowed.",
                    e);
        }
    }

    private static Optional<String> value(Function<String, Optional<String>> settings, SettingKey key) {
        return settings.apply(key.name())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .or(key::defaultValue);
    }
}
