package dev.syncdashboard.engine.setup;

import dev.syncdashboard.settings.SettingKey;
import dev.syncdashboard.sync.FolderLoad;
import java.util.List;

/** The settings that some engine understands. */
final class EngineKeys {

    static final String RESILIO = "resilio";
    static final String RESILIO_V1 = "resilio-v1";
    static final String RESILIO_WEB = "resilio-web";
    static final String SYNCTHING = "syncthing";

    static final SettingKey ENGINE = SettingKey.of(
                    "sync.engine",
                    "the sync engine: resilio (BitTorrent Sync, Resilio Sync with an API key), resilio-v1 (BitTorrent Sync"
                            + " 1.2 to 1.4), resilio-web (Resilio Sync without a key) or syncthing")
            .byDefault(RESILIO);

    // No default of its own: it depends on the engine.
    static final SettingKey URL = SettingKey.of("sync.url", "the engine's HTTP address")
            .otherwise("http://127.0.0.1:8888, Syncthing http://127.0.0.1:8384");

    static final SettingKey USERNAME =
            SettingKey.of("sync.username", "login of the engine's web UI (resilio, resilio-v1, resilio-web)");

    static final SettingKey PASSWORD = SettingKey.of(
                    "sync.password", "password of the engine's web UI (resilio, resilio-v1, resilio-web)")
            .hidden();

    static final SettingKey API_KEY =
            SettingKey.of("sync.api-key", "API key of the engine (syncthing)").hidden();

    static final SettingKey HOME = SettingKey.of(
            "sync.home", "directory of the engine's config.xml, from which address and API key are read (syncthing)");

    static final SettingKey CERTIFICATE = SettingKey.of(
            "sync.certificate",
            "SHA-256 fingerprint of the engine's self-signed HTTPS certificate; only that one is trusted then");

    static final SettingKey PATH_MAP = SettingKey.of(
            "sync.path-map",
            "where this program sees directories that the engine names otherwise (engine in a container, say):"
                    + " THEIRS=OURS, more of them after a ';'");

    static final SettingKey PEER_ID = SettingKey.of(
            "sync.peer-id", "this device's id, where the engine can't tell it by itself (resilio-v1, resilio-web)");

    static final SettingKey MOST_FOLDERS = SettingKey.of(
                    "sync.most-folders",
                    "with more folders than these in the engine, check and health say that it may be slow (resilio,"
                            + " resilio-v1, resilio-web)")
            .byDefault(Integer.toString(FolderLoad.USUAL.most()));

    static final List<SettingKey> ALL =
            List.of(ENGINE, URL, USERNAME, PASSWORD, API_KEY, HOME, PEER_ID, CERTIFICATE, PATH_MAP, MOST_FOLDERS);

    private EngineKeys() {}
}
