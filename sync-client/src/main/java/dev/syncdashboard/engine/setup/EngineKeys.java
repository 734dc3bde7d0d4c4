package dev.syncdashboard.engine.setup;

import java.util.List;
import java.util.Optional;

/** The settings that some engine understands. */
final class EngineKeys {

    static final String RESILIO = "resilio";
    static final String SYNCTHING = "syncthing";

    static final SettingKey ENGINE = new SettingKey(
            "sync.engine",
            "the sync engine: resilio (BitTorrent Sync, Resilio Sync) or syncthing",
            Optional.of(RESILIO),
            false);

    // No default of its own: it depends on the engine.
    static final SettingKey URL = key(
            "sync.url", "the engine's HTTP address (default: http://127.0.0.1:8888, Syncthing http://127.0.0.1:8384)");
    static final SettingKey USERNAME = key("sync.username", "login of the engine's web UI (resilio)");
    static final SettingKey PASSWORD =
            new SettingKey("sync.password", "password of the engine's web UI (resilio)", Optional.empty(), true);
    static final SettingKey API_KEY =
            new SettingKey("sync.api-key", "API key of the engine (syncthing)", Optional.empty(), true);
    static final SettingKey HOME = key(
            "sync.home", "directory of the engine's config.xml, from which address and API key are read (syncthing)");
    static final SettingKey CERTIFICATE =
            key("sync.certificate", "SHA-256 fingerprint of the engine's own HTTPS certificate, if it is self-signed");

    static final SettingKey PATH_MAP = key(
            "sync.path-map",
            "where this program sees directories that the engine names otherwise (engine in a container, say):"
                    + " THEIRS=OURS, more of them after a ';'");

    static final List<SettingKey> ALL = List.of(ENGINE, URL, USERNAME, PASSWORD, API_KEY, HOME, CERTIFICATE, PATH_MAP);

    private EngineKeys() {}

    private static SettingKey key(String name, String meaning) {
        return new SettingKey(name, meaning, Optional.empty(), false);
    }
}
