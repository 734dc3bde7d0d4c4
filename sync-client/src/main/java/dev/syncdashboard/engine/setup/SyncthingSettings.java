package dev.syncdashboard.engine.setup;

import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.syncthing.FolderHasher;
import dev.syncdashboard.engine.syncthing.SyncthingEngine;
import dev.syncdashboard.engine.syncthing.SyncthingOptions;
import dev.syncdashboard.http.HttpServer;
import java.util.Optional;

/** The settings of Syncthing: those that are set, and the rest from its own configuration. */
final class SyncthingSettings {

    private static final String DEFAULT_URL = "http://127.0.0.1:8384";
    private static final String OTHER_LOGIN = "Syncthing is asked with sync.api-key or sync.home: set one of them";

    private SyncthingSettings() {}

    static SyncEngine open(SettingValues values, FolderHasher hasher, LocalFolders local) {
        values.refuse(EngineKeys.USERNAME, EngineKeys.SYNCTHING, OTHER_LOGIN);
        values.refuse(EngineKeys.PASSWORD, EngineKeys.SYNCTHING, OTHER_LOGIN);
        Optional<SyncthingHome> home = values.text(EngineKeys.HOME).map(SyncthingHome::read);
        String key = values.text(EngineKeys.API_KEY)
                .or(() -> home.map(SyncthingHome::apiKey))
                .orElseThrow(() -> new IllegalArgumentException("Syncthing needs sync.api-key (the key stands in its"
                        + " settings), or sync.home (the directory of its config.xml)."));
        HttpServer server = server(values, home);
        try {
            return new SyncthingEngine(new SyncthingOptions(server, key), hasher, local);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "sync.url is '" + server.url() + "', or the API key has characters that can't be sent. Expected"
                            + " an address like " + DEFAULT_URL + " and the key as it stands in Syncthing's settings.",
                    e);
        }
    }

    /** The address that is set, else that of the home with the certificate that lies there, else the default. */
    private static HttpServer server(SettingValues values, Optional<SyncthingHome> home) {
        Optional<String> set = values.text(EngineKeys.URL);
        if (set.isPresent() || home.isEmpty()) {
            return values.server(set.orElse(DEFAULT_URL), DEFAULT_URL);
        }
        HttpServer own = values.server(home.get().url(), DEFAULT_URL);
        return own.certificate().isPresent()
                ? own
                : home.get().certificate().map(own::withCertificate).orElse(own);
    }
}
