package dev.syncdashboard.sync.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.syncdashboard.sync.v2.FakeEngine;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A scriptable engine with the web API: it wants the token of its page, and the cookie that came with it. */
public final class FakeGui implements AutoCloseable {

    private final FakeEngine engine = new FakeEngine();
    private String token = "";

    public FakeGui() {
        newSession("t-1_A", "c1");
        engine.server()
                .stubFor(any(urlPathEqualTo("/gui/"))
                        .atPriority(10)
                        .willReturn(aResponse().withStatus(400).withBody("invalid request")));
    }

    public URI url() {
        return engine.url();
    }

    /** What was good before is stale. */
    public void newSession(String newToken, String cookie) {
        token = newToken;
        engine.server()
                .stubFor(any(urlPathEqualTo("/gui/token.html"))
                        .willReturn(html("<html><div id='token' style='display:none;'>" + newToken + "</div></html>")
                                .withHeader("Set-Cookie", "GUID=" + cookie + "; path=/; HttpOnly")));
        engine.server()
                .stubFor(any(urlPathEqualTo("/gui/"))
                        .withQueryParam("token", equalTo(newToken))
                        .withCookie("GUID", equalTo(cookie))
                        .atPriority(9)
                        .willReturn(json(500, "{\"error\":\"unknown action\",\"status\":500}")));
    }

    public void answerToken(ResponseDefinitionBuilder response) {
        engine.server().stubFor(any(urlPathEqualTo("/gui/token.html")).willReturn(response));
    }

    /** Whatever is asked, the token's page too. */
    public void answerAll(ResponseDefinitionBuilder response) {
        engine.server().stubFor(any(anyUrl()).atPriority(1).willReturn(response));
    }

    public void answer(String action, String body) {
        answer(action, json(200, body));
    }

    /** For the session that is good now. */
    public void answer(String action, ResponseDefinitionBuilder response) {
        engine.server()
                .stubFor(get(urlPathEqualTo("/gui/"))
                        .withQueryParam("action", equalTo(action))
                        .withQueryParam("token", equalTo(token))
                        .willReturn(response));
    }

    public static ResponseDefinitionBuilder json(int code, String body) {
        return aResponse()
                .withStatus(code)
                .withHeader("Content-Type", "application/json")
                .withBody(body.getBytes(StandardCharsets.UTF_8));
    }

    public static ResponseDefinitionBuilder html(String body) {
        return aResponse().withHeader("Content-Type", "text/html").withBody(body);
    }

    public static String folders() {
        try (InputStream in = FakeGui.class.getResourceAsStream("/gui/folders.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<LoggedRequest> requests(String path) {
        return engine.server().findAll(anyRequestedFor(urlPathEqualTo(path)));
    }

    /** The queries of all actions that were let in, decoded, without token and time. */
    public List<String> actions() {
        return requests("/gui/").stream()
                .filter(request -> request.getUrl().contains("token=" + token))
                .map(request -> URI.create(request.getUrl()).getQuery())
                .map(query -> query.replaceFirst("^token=[^&]*&", "").replaceFirst("&t=\\d+$", ""))
                .toList();
    }

    @Override
    public void close() {
        engine.close();
    }
}
