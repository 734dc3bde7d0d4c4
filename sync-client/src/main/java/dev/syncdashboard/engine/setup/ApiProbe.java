package dev.syncdashboard.engine.setup;

import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v2.SyncClient;
import dev.syncdashboard.sync.web.WebClient;
import java.util.Locale;
import java.util.Optional;

/** Finds out which of Resilio's APIs an address speaks: API v2 is there with a key only, the web API with any web UI. */
final class ApiProbe {

    private ApiProbe() {}

    static Optional<String> advice(SettingValues values) throws InterruptedException {
        String engine =
                values.text(EngineKeys.ENGINE).orElse(EngineKeys.RESILIO).toLowerCase(Locale.ROOT);
        try {
            return switch (engine) {
                case EngineKeys.RESILIO, "syncv2" -> ofV2(SyncV2Settings.options(values, engine));
                case EngineKeys.RESILIO_WEB -> ofWeb(SyncV2Settings.options(values, engine));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            // Whoever opened the engine has been told already.
            return Optional.empty();
        }
    }

    private static Optional<String> ofV2(SyncOptions options) throws InterruptedException {
        return !speaksV2(options) && speaksWeb(options)
                ? Optional.of(
                        "This address answers as Resilio's web UI, without Sync API v2, for which it needs an API key."
                                + " Set sync.engine=resilio-web, here and on all other devices.")
                : Optional.empty();
    }

    private static Optional<String> ofWeb(SyncOptions options) throws InterruptedException {
        return !speaksWeb(options) && speaksV2(options)
                ? Optional.of("This address answers with Sync API v2, and not as Resilio's web UI."
                        + " Set sync.engine=resilio, here and on all other devices.")
                : Optional.empty();
    }

    private static boolean speaksV2(SyncOptions options) throws InterruptedException {
        try (SyncClient client = new SyncClient(options)) {
            client.peerId();
            return true;
        } catch (SyncException e) {
            return false;
        }
    }

    private static boolean speaksWeb(SyncOptions options) throws InterruptedException {
        try (WebClient client = new WebClient(options)) {
            return client.isThere();
        } catch (SyncException e) {
            return false;
        }
    }
}
