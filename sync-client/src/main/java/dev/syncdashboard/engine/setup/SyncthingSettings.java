package dev.syncdashboard.engine.setup;

import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.common.FolderHasher;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.syncthing.SyncthingAccess;
import dev.syncdashboard.engine.syncthing.SyncthingAdmin;
import dev.syncdashboard.engine.syncthing.SyncthingEngine;
import dev.syncdashboard.engine.syncthing.SyncthingOptions;
import dev.syncdashboard.http.HttpServer;
import java.util.Optional;
import java.util.function.Function;

/** The settings of Syncthing: those that are set, and the rest from its own configuration. */
final class SyncthingSettings {

    private static final String DEFAULT_URL = "http://127.0.0.1:8384";
    private static final String OTHER_LOGIN = "Syncthing is asked with sync.api-key or sync.home: set one of them";

    private SyncthingSettings() {}

    static SyncEngine open(SettingValues values, FolderHasher hasher, LocalFolders local) {
        return opened(access(values), access -> new SyncthingEngine(access, hasher, local));
    }

    static EngineAdmin openAdmin(SettingValues values, LocalFolders local) {
        return opened(access(values), access -> new SyncthingAdmin(access, local));
    }

    private static SyncthingAccess access(SettingValues values) {
        values.refuse(EngineKeys.USERNAME, EngineKeys.SYNCTHING, OTHER_LOGIN);
        values.refuse(EngineKeys.PASSWORD, EngineKeys.SYNCTHING, OTHER_LOGIN);
        values.refuse(EngineKeys.PEER_ID, EngineKeys.SYNCTHING, "Syncthing tells its id by itself");
        Optional<String> home = values.text(EngineKeys.HOME);
        boolean nothingLeftToRead = values.has(EngineKeys.URL) && values.has(EngineKeys.API_KEY);
        if (home.isPresent() && !nothingLeftToRead) {
            return new SyncthingHomeAccess(
                    SyncthingHome.path(home.get()), () -> options(values, Optional.of(SyncthingHome.read(home.get()))));
        }
        home.ifPresent(SyncthingHome::read);
        SyncthingOptions options = options(values, Optional.empty());
        return () -> options;
    }

    private static <T> T opened(SyncthingAccess access, Function<SyncthingAccess, T> opener) {
        try {
            return opener.apply(access);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "sync.url is '" + access.now().server().url()
                            + "', or the API key has characters that can't be sent."
                            + " Expected an address like " + DEFAULT_URL
                            + " and the key as it stands in Syncthing's settings.",
                    e);
        }
    }

    private static SyncthingOptions options(SettingValues values, Optional<SyncthingHome> home) {
        String key = values.text(EngineKeys.API_KEY)
                .or(() -> home.map(SyncthingHome::apiKey))
                .orElseThrow(() -> new IllegalArgumentException("Syncthing needs sync.api-key (the key stands in its"
                        + " settings), or sync.home (the directory of its config.xml)."));
        return new SyncthingOptions(server(values, home), key);
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
