package dev.syncdashboard.dashboard.whole;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** A station's engine that speaks Sync API v2 as the vendor's tutorial shows it, with the faults that a test asks for. */
final class StationEngine implements AutoCloseable {

    private WireMockServer server =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
    private final int port;
    private final Path syncFolder;
    private final Path statusFolder;

    StationEngine(Path root) throws IOException {
        syncFolder = Files.createDirectories(root.resolve("Sync"));
        statusFolder = Files.createDirectories(root.resolve("Status"));
        server.start();
        port = server.port();
        works("hash-1");
    }

    /** With a truck that has what the station has. */
    static StationEngine withEngine7(Path root) throws IOException {
        StationEngine engine = new StationEngine(root);
        Files.writeString(
                engine.statusFolder.resolve("TRUCK7.txt"),
                "{\"name\":\"Engine 7\",\"last_modified\":1772438400.5,\"hash\":\"hash-1\",\"seq\":7}");
        return engine;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Path statusFolder() {
        return statusFolder;
    }

    /** Answers everything as it should. */
    void works(String hash) {
        works(hash, Map.of());
    }

    /** The same, but the Sync folder has these values in place of the usual ones. */
    void works(String hash, Map<String, Object> syncFolderChanges) {
        server.resetAll();
        Map<String, Object> sync = folder("123", "SHARESYNC", "Sync", syncFolder);
        sync.putAll(syncFolderChanges);
        Map<String, Object> status = folder("124", "SHARESTATUS", "Status", statusFolder);
        answer("/api/v2/client", Map.of("peerid", "STATIONAAAAAAAAAAAAAAAAAAAAAAAAA"));
        answer("/api/v2/client/settings", Map.of("devicename", "Station 4"));
        answer("/api/v2/folders", Map.of("folders", List.of(sync, status)));
        answer("/api/v2/folders/123/activity", activity(hash));
        answer("/api/v2/folders/SHARESYNC/activity", activity(hash));
        server.stubFor(get(urlPathEqualTo("/api/v2/events"))
                .willReturn(okJson(envelope("/api/v2/events", Map.of("id", 1, "events", List.of())))
                        .withFixedDelay(300)));
    }

    /** Answers the call for events like this, and everything else as before. */
    void eventsGive(ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlPathEqualTo("/api/v2/events")).willReturn(answer));
    }

    void switchOff() {
        server.stop();
    }

    void switchOn() {
        server = new WireMockServer(options().bindAddress("127.0.0.1").port(port));
        server.start();
        works("hash-1");
    }

    /** Answers every call alike, and wrongly. */
    void everyCallGives(ResponseDefinitionBuilder answer) {
        server.resetAll();
        server.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static Map<String, Object> activity(String hash) {
        return Map.of("hash", hash, "peers", List.of(Map.of("id", "TRUCK7", "isonline", true, "name", "Engine 7")));
    }

    private void answer(String path, Map<String, Object> data) {
        server.stubFor(get(urlPathEqualTo(path)).willReturn(okJson(envelope(path, data))));
    }

    private static String envelope(String path, Map<String, Object> data) {
        return JsonMapper.shared().writeValueAsString(Map.of("data", data, "method", "GET", "path", path, "status", 0));
    }

    private static Map<String, Object> folder(String id, String shareId, String name, Path path) {
        return new TreeMap<>(Map.of(
                "id",
                id,
                "shareid",
                shareId,
                "name",
                name,
                "path",
                path.toString(),
                "iswritable",
                true,
                "paused",
                false,
                "stopped",
                false,
                "synclevel",
                2));
    }

    @Override
    public void close() {
        server.stop();
    }
}
