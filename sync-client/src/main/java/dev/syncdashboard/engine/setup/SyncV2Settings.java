package dev.syncdashboard.engine.setup;

import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.syncfiles.KeyedFolders;
import dev.syncdashboard.engine.syncv2.SyncV2Engine;
import dev.syncdashboard.engine.syncv2.V2KeyedFolders;
import dev.syncdashboard.http.HttpServer;
import dev.syncdashboard.settings.SettingKey;
import dev.syncdashboard.sync.Login;
import dev.syncdashboard.sync.SyncOptions;
import java.util.Optional;
import java.util.function.Function;

/** The settings of an engine with Sync API v2. */
final class SyncV2Settings {

    private static final String DEFAULT_URL = "http://127.0.0.1:8888";
    private static final String OTHER_ENGINE = "Set sync.engine to syncthing";

    private SyncV2Settings() {}

    static SyncEngine open(SettingValues values, LocalFolders local) {
        return open(options(values), options -> new SyncV2Engine(options, local));
    }

    static KeyedFolders openFolders(SettingValues values, LocalFolders local) {
        return open(options(values), options -> new V2KeyedFolders(options, local));
    }

    private static SyncOptions options(SettingValues values) {
        values.refuse(EngineKeys.PEER_ID, EngineKeys.RESILIO, "Set sync.engine to resilio-v1 or resilio-web");
        return options(values, EngineKeys.RESILIO);
    }

    /** How to reach the engine, whichever of its APIs it has. */
    static SyncOptions options(SettingValues values, String engine) {
        values.refuse(EngineKeys.API_KEY, engine, OTHER_ENGINE);
        values.refuse(EngineKeys.HOME, engine, OTHER_ENGINE);
        HttpServer server = values.server(values.text(EngineKeys.URL).orElse(DEFAULT_URL), DEFAULT_URL);
        return new SyncOptions(server, login(values));
    }

    static <T> T open(SyncOptions options, Function<SyncOptions, T> opener) {
        try {
            return opener.apply(options);
        } catch (IllegalArgumentException e) {
            throw SettingValues.wrongUrl(options.url().toString(), DEFAULT_URL, e);
        }
    }

    private static Optional<Login> login(SettingValues values) {
        Optional<String> username = values.text(EngineKeys.USERNAME);
        Optional<String> password = values.secret(EngineKeys.PASSWORD);
        if (username.isPresent() != password.isPresent()) {
            SettingKey given = username.isPresent() ? EngineKeys.USERNAME : EngineKeys.PASSWORD;
            SettingKey missing = username.isPresent() ? EngineKeys.PASSWORD : EngineKeys.USERNAME;
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
}
