package dev.syncdashboard.engine.syncthing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.FolderFingerprint;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.engine.Unconfirmed.Cause;
import dev.syncdashboard.engine.common.FolderReading;
import dev.syncdashboard.http.HttpServer;
import dev.syncdashboard.sync.v2.FakeEngine;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A scriptable Syncthing. Its answers are those that Syncthing 1.19.2 gave, recorded. */
final class FakeSyncthing implements AutoCloseable {

    static final String STATION = "DKTQUJT-6SWR7R7-5YT65SV-FN37AB5-FU7PKJJ-7RSUO4P-WDRGYMY-N75DZQF";
    static final String TRUCK1 = "EZXP52O-YHNZULV-ZX5LCWN-COXSMFZ-BSF62CD-U5V4V3E-VJNTRF2-7TOBSQM";
    static final String TRUCK2 = "HCYTIZC-CKHHWWT-FFM3FE3-LOCWT2H-TZIGOMX-H347OHF-QUZQJXF-XRGTIQR";
    static final String TRUCK3 = "RCDE4AX-GIDYESB-KIGQKQO-HLCTGUW-I2O3DWE-U6STVC6-ANSDGRZ-UVSFLQ6";

    private final FakeEngine engine = new FakeEngine();

    /** The station of a fleet in which everything is in order. */
    FakeSyncthing() {
        answer("/system/status", "system-status.json");
        answer("/config/folders", "config-folders.json");
        devices("\"maxRequestKiB\": 0", "\"maxRequestKiB\": 1024");
        answer("/config/options", "config-options-no-discovery.json");
        answer("/system/connections", "connections-own-included-one-paused.json");
        answer("/db/status", "status-idle.json");
        ignores();
        answer("/stats/folder", "stats-folder.json");
        answer("/db/browse", FakeEngine.json(200, "[]"));
    }

    /** A folder of which nothing can be said. */
    static FolderReading unreadable(EngineFolder folder, ContentRules rules) {
        return new FolderReading.Failed(Unconfirmed.by(Cause.CHANGING));
    }

    /** A folder without files. */
    static FolderReading empty(EngineFolder folder, ContentRules rules) {
        FileList none = FileList.of(List.of());
        return new FolderReading.Whole(new FolderFingerprint(none.hash(), none));
    }

    URI url() {
        return engine.url();
    }

    SyncthingOptions options() {
        return new SyncthingOptions(HttpServer.at(url()), "apikey-station");
    }

    void answer(String path, String fixture) {
        answer(path, FakeEngine.json(200, fixture(fixture)));
    }

    /** With one text of the fixture in the place of another. */
    void answer(String path, String fixture, String from, String to) {
        String whole = fixture(fixture);
        if (!whole.contains(from)) {
            throw new IllegalArgumentException(fixture + " has no " + from);
        }
        answer(path, FakeEngine.json(200, whole.replace(from, to)));
    }

    /** It has this folder alone. */
    void folder(String fixture) {
        folderOf(fixture(fixture));
    }

    /** The same with one text of the fixture in the place of another. */
    void folder(String fixture, String from, String to) {
        String whole = fixture(fixture);
        if (!whole.contains(from)) {
            throw new IllegalArgumentException(fixture + " has no " + from);
        }
        folderOf(whole.replace(from, to));
    }

    void folderOf(String json) {
        answer("/config/folders", FakeEngine.json(200, "[" + json + "]"));
    }

    /** What it leaves out, in the form in which it gives that out. */
    void ignores(String... patterns) {
        String quoted = Stream.of(patterns)
                .map(pattern -> '"' + pattern.replace("\\", "\\\\") + '"')
                .collect(Collectors.joining(", "));
        String list = patterns.length == 0 ? "null" : "[" + quoted + "]";
        answer(
                "/db/ignores",
                FakeEngine.json(200, "{\"error\": null, \"expanded\": %s, \"ignore\": %s}".formatted(list, list)));
    }

    /** Another device of that fleet, which has the station's address and nobody else's. */
    void isTruck1() {
        answer("/system/status", "system-status.json", STATION, TRUCK1);
    }

    /** The devices with one text in the place of another, once or more often. */
    void devices(String from, String to) {
        answer("/config/devices", "config-devices-own-included.json", from, to);
    }

    void answer(String path, ResponseDefinitionBuilder response) {
        engine.server().stubFor(any(urlPathEqualTo("/rest" + path)).willReturn(response));
    }

    /** To a question with this in its query. */
    void answer(String path, String parameter, StringValuePattern value, ResponseDefinitionBuilder response) {
        engine.server()
                .stubFor(any(urlPathEqualTo("/rest" + path))
                        .withQueryParam(parameter, value)
                        .willReturn(response));
    }

    /** Whatever is to change its configuration is answered so. */
    void answerChanges(ResponseDefinitionBuilder response) {
        for (String method : List.of("POST", "PATCH", "PUT", "DELETE")) {
            engine.server()
                    .stubFor(request(method, urlPathMatching("/rest/config/.*")).willReturn(response));
        }
    }

    /** What the engine says to a watch that has heard all up to this event. */
    void eventsSince(long id, ResponseDefinitionBuilder response) {
        engine.server()
                .stubFor(any(urlPathEqualTo("/rest/events"))
                        .withQueryParam("since", equalTo(Long.toString(id)))
                        .willReturn(response));
    }

    List<LoggedRequest> requests(String path) {
        return engine.server().findAll(anyRequestedFor(urlPathEqualTo("/rest" + path)));
    }

    /** All, each as it stands below {@code /rest}. */
    List<String> requests() {
        return engine.server().findAll(anyRequestedFor(anyUrl())).stream()
                .map(request -> request.getUrl().replaceFirst("/rest", ""))
                .toList();
    }

    void forgetRequests() {
        engine.server().resetRequests();
    }

    static ResponseDefinitionBuilder error(int code, String fixture) {
        return aResponse()
                .withStatus(code)
                .withHeader("Content-Type", "text/plain; charset=utf-8")
                .withBody(fixture(fixture));
    }

    static String fixture(String name) {
        try (InputStream in = FakeSyncthing.class.getResourceAsStream("/syncthing/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
