package dev.syncdashboard.engine.setup;

import dev.syncdashboard.engine.SyncEngine;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Opens the engine that the settings describe. Agent and dashboard know no engine by name. */
public final class Engines {

    /** The settings that some engine understands, in the order in which {@code --help} shows them. */
    public static final List<SettingKey> KEYS = SyncV2Settings.KEYS;

    private Engines() {}

    /**
     * Prepares the engine; does not talk to it yet.
     *
     * @param settings gives the value of a key's name, or empty; a blank value counts as none, and a key without a
     *     value gets its default
     * @throws IllegalArgumentException naming the key, the value (unless secret) and what was expected
     */
    public static SyncEngine open(Function<String, Optional<String>> settings) {
        // The one engine that there is. With a second one, the choice between them is made here.
        return SyncV2Settings.open(settings);
    }
}
