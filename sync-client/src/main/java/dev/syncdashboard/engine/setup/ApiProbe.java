package dev.syncdashboard.engine.setup;

import dev.syncdashboard.sync.ApiName;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v1.SyncV1Client;
import dev.syncdashboard.sync.v2.SyncClient;
import dev.syncdashboard.sync.web.WebClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds out which API an address speaks: v1 and v2 are there with a key only, the web API with any web UI. */
public final class ApiProbe {

    private ApiProbe() {}

    /**
     * The first of the APIs that the address speaks. By calls that change nothing.
     *
     * @throws SyncException if it speaks none: the refused login, if that is why, else what came of asking for v2
     * @throws InterruptedException when the thread is interrupted
     */
    public static ApiName find(SyncOptions options) throws SyncException, InterruptedException {
        List<SyncException> failures = new ArrayList<>();
        for (ApiName each : ApiName.values()) {
            try {
                if (isSpoken(each, options)) {
                    return each;
                }
            } catch (SyncException.Unreachable | SyncException.CertificateNotTrusted e) {
                // Nor would it answer to anything else.
                throw e;
            } catch (SyncException e) {
                failures.add(e);
            }
        }
        throw failures.stream()
                .filter(SyncException.LoginRefused.class::isInstance)
                .findFirst()
                .orElseGet(() -> failures.get(0));
    }

    static Optional<String> advice(SettingValues values) throws InterruptedException {
        String engine =
                values.text(EngineKeys.ENGINE).orElse(EngineKeys.RESILIO).toLowerCase(Locale.ROOT);
        Optional<ApiName> set = switch (engine) {
            case EngineKeys.RESILIO, "syncv2" -> Optional.of(ApiName.V2);
            case EngineKeys.RESILIO_V1 -> Optional.of(ApiName.V1);
            case EngineKeys.RESILIO_WEB -> Optional.of(ApiName.WEB);
            default -> Optional.empty();
        };
        try {
            return set.isEmpty() ? Optional.empty() : advice(set.get(), SyncV2Settings.options(values, engine));
        } catch (IllegalArgumentException e) {
            // Whoever opened the engine has been told already.
            return Optional.empty();
        }
    }

    private static Optional<String> advice(ApiName set, SyncOptions options) throws InterruptedException {
        try {
            return isSpoken(set, options) ? Optional.empty() : otherThan(set, options);
        } catch (SyncException e) {
            return otherThan(set, options);
        }
    }

    private static Optional<String> otherThan(ApiName set, SyncOptions options) throws InterruptedException {
        try {
            ApiName found = find(options);
            return found == set ? Optional.empty() : Optional.of(words(set, found));
        } catch (SyncException e) {
            return Optional.empty();
        }
    }

    private static String words(ApiName set, ApiName found) {
        return switch (found) {
            case V2 ->
                "This address answers with Sync API v2, and not " + notAs(set)
                        + ". Set sync.engine=resilio, here and on all other devices.";
            case V1 ->
                "This address answers with Sync API v1, as BitTorrent Sync 1.x does, and not " + notAs(set)
                        + ". Set sync.engine=resilio-v1 here, and sync.peer-id.";
            case WEB ->
                "This address answers as Resilio's web UI, without " + set.title()
                        + ", for which it needs an API key."
                        + " Set sync.engine=resilio-web, here and on all other devices.";
        };
    }

    private static String notAs(ApiName set) {
        return set == ApiName.WEB ? "as Resilio's web UI" : "with " + set.title();
    }

    private static boolean isSpoken(ApiName api, SyncOptions options) throws SyncException, InterruptedException {
        switch (api) {
            case V2 -> {
                try (SyncClient client = new SyncClient(options)) {
                    client.peerId();
                    return true;
                }
            }
            case V1 -> {
                try (SyncV1Client client = new SyncV1Client(options)) {
                    client.version();
                    return true;
                }
            }
            case WEB -> {
                try (WebClient client = new WebClient(options)) {
                    return client.isThere();
                }
            }
        }
        throw new IllegalStateException("no such API: " + api);
    }
}
