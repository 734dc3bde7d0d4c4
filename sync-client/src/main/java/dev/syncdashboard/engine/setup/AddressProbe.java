package dev.syncdashboard.engine.setup;

import dev.syncdashboard.http.Cancellation;
import dev.syncdashboard.http.HttpAnswer;
import dev.syncdashboard.http.HttpCall;
import dev.syncdashboard.http.HttpExchange;
import dev.syncdashboard.http.HttpFailure;
import dev.syncdashboard.http.HttpServer;
import dev.syncdashboard.http.HttpTransport;
import dev.syncdashboard.sync.ApiName;
import dev.syncdashboard.sync.Login;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out which engine answers at an address, by questions that change nothing.
 *
 * @param login which the person at this device gave for just this address; empty: none is sent
 */
record AddressProbe(HttpServer server, Optional<Login> login) {

    private static final HttpCall SYNCTHING_HEALTH = HttpCall.get(List.of("rest", "noauth", "health"));
    private static final HttpCall SYNCTHING_PING = HttpCall.get(List.of("rest", "system", "ping"));
    private static final HttpCall TOKEN_PAGE = HttpCall.get(List.of("gui", "token.html"));

    /** Empty if there is nobody, or nobody that is known. */
    Optional<FoundEngine> find() throws InterruptedException {
        try (HttpTransport transport = new HttpTransport(server, Map.of())) {
            HttpExchange http = new HttpExchange(transport, server);
            return isSyncthing(http)
                    ? Optional.of(found("syncthing", List.of(EngineLack.of(EngineLack.Kind.API_KEY))))
                    : sync(http);
        } catch (IOException e) {
            return HttpFailure.of(e, server)
                    .presented()
                    .map(shown -> found("", List.of(EngineLack.certificate(shown))));
        }
    }

    /** Since 1.22.1 it tells of its health without a key; before, it refuses a call without one in words of its own. */
    static boolean isSyncthing(HttpExchange http) throws IOException, InterruptedException {
        HttpAnswer health = ask(http, SYNCTHING_HEALTH);
        if (health.isSuccessful() && health.body().matches("\\s*\\{\\s*\"status\"\\s*:\\s*\"OK\"\\s*}\\s*")) {
            return true;
        }
        HttpAnswer ping = ask(http, SYNCTHING_PING);
        return ping.code() == 403 && ping.body().strip().equals("CSRF Error");
    }

    private static HttpAnswer ask(HttpExchange http, HttpCall call) throws IOException, InterruptedException {
        return http.whole(call, http.limit(), new Cancellation());
    }

    private Optional<FoundEngine> sync(HttpExchange http) throws IOException, InterruptedException {
        try {
            return Optional.of(sync(ApiProbe.find(new SyncOptions(server, login))));
        } catch (SyncException.LoginRefused e) {
            // So does any server with a login; but not with such an address and without a word.
            HttpAnswer page = ask(http, TOKEN_PAGE);
            return page.code() == 401 && page.body().isBlank()
                    ? Optional.of(found("", List.of(EngineLack.of(EngineLack.Kind.LOGIN))))
                    : Optional.empty();
        } catch (SyncException e) {
            return Optional.empty();
        }
    }

    private FoundEngine sync(ApiName api) {
        return switch (api) {
            case V2 -> found(EngineKeys.RESILIO, List.of());
            case V1 -> found(EngineKeys.RESILIO_V1, List.of(EngineLack.of(EngineLack.Kind.PEER_ID)));
            case WEB -> found(EngineKeys.RESILIO_WEB, List.of());
        };
    }

    private FoundEngine found(String engine, List<EngineLack> lacks) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(EngineKeys.URL.name(), server.url().toString());
        if (!engine.isEmpty()) {
            settings.put(EngineKeys.ENGINE.name(), engine);
        }
        server.certificate().ifPresent(only -> settings.put(EngineKeys.CERTIFICATE.name(), only.toString()));
        return new FoundEngine(server.url(), settings, lacks);
    }
}
