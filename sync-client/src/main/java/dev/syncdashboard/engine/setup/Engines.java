package dev.syncdashboard.engine.setup;

import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.syncthing.ContentHasher;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Opens the engine that the settings describe. Agent and dashboard know no engine by name. */
public final class Engines {

    /** The settings that some engine understands, in the order in which {@code --help} shows them. */
    public static final List<SettingKey> KEYS = EngineKeys.ALL;

    private Engines() {}

    /**
     * Prepares the engine; does not talk to it yet.
     *
     * @param settings gives the value of a key's name, or empty; a blank value counts as none, and a key without a
     *     value gets its default
     * @throws IllegalArgumentException naming the key, the value (unless secret) and what was expected
     */
    public static SyncEngine open(Function<String, Optional<String>> settings) {
        SettingValues values = new SettingValues(settings);
        String engine = values.text(EngineKeys.ENGINE).orElse(EngineKeys.RESILIO);
        return switch (engine.toLowerCase(Locale.ROOT)) {
            // The second is the name of the API, for those who have BitTorrent Sync.
            case EngineKeys.RESILIO, "syncv2" -> SyncV2Settings.open(values);
            case EngineKeys.SYNCTHING -> SyncthingSettings.open(values, ContentHasher.ofSyncedFiles());
            default ->
                throw new IllegalArgumentException("sync.engine is '" + engine + "'. Expected resilio or syncthing.");
        };
    }
}
