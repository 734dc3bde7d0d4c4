package dev.syncdashboard.engine.setup;

import dev.syncdashboard.engine.SyncEngine;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Opens the engine that the settings describe. Agent and dashboard know no engine by name. */
public final class Engines {

    /** The settings that some engine understands, in the order in which {@code --help} shows them. */
    public static final List<SettingKey> KEYS = List.of(
            new SettingKey("sync.url", "the engine's HTTP address", Optional.of("http://127.0.0.1:8888"), false),
            new SettingKey("sync.username", "login of the engine's web UI", Optional.empty(), false),
            new SettingKey("sync.password", "password of the engine's web UI", Optional.empty(), true),
            new SettingKey(
                    "sync.certificate",
                    "SHA-256 fingerprint of the engine's own HTTPS certificate, if it is self-signed",
                    Optional.empty(),
                    false));

    private Engines() {}

    /**
     * Prepares the engine; does not talk to it yet.
     *
     * @param settings gives the value of a key's name, or empty
     * @throws IllegalArgumentException naming the key, the value (unless secret) and what was expected
     */
    public static SyncEngine open(Function<String, Optional<String>> settings) {
        String url = settings.apply("sync.url").orElse("");
        if (url.isEmpty()) {
            throw new IllegalArgumentException("sync.url is missing");
        }
        throw new IllegalArgumentException("no engine is known for sync.url " + url);
    }
}
