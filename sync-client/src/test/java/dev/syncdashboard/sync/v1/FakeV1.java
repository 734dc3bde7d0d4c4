package dev.syncdashboard.sync.v1;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.syncdashboard.sync.v2.FakeEngine;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A scriptable engine with API v1, which sends what the real one was seen to send: HTTP 200 and no charset. */
public final class FakeV1 implements AutoCloseable {

    public static final String RW = "AH6CE2YL7RUJ3C277FUJF7ECTOH3BIWZO";
    public static final String RO = "BGCOZ2337JPE4D37SETGMWRVOYME3QKOO";
    public static final String RW_ENCRYPTABLE = "DUWRKE7KGEUY6L65QYCZDDMZCXO2EYPN5";
    public static final String RO_ENCRYPTABLE = "EVT4XMODPNRO273HU24KWCOZNX462PMNBLZS35WBWGXJFGGU3K56ZCHKXNA";
    public static final String ENCRYPTED = "FVT4XMODPNRO273HU24KWCOZNX462PMNB";

    private final FakeEngine engine = new FakeEngine();

    public URI url() {
        return engine.url();
    }

    public void answer(String method, String body) {
        answer(method, response(body));
    }

    public void answer(String method, ResponseDefinitionBuilder response) {
        engine.server()
                .stubFor(any(urlPathEqualTo("/api"))
                        .withQueryParam("method", equalTo(method))
                        .willReturn(response));
    }

    /** Only if this parameter has this value. */
    public void answer(String method, Map.Entry<String, String> parameter, String body) {
        engine.server()
                .stubFor(any(urlPathEqualTo("/api"))
                        .withQueryParam("method", equalTo(method))
                        .withQueryParam(parameter.getKey(), equalTo(parameter.getValue()))
                        .willReturn(response(body)));
    }

    /** First so, and after that otherwise. */
    public void answerOnce(String method, String first, ResponseDefinitionBuilder then) {
        for (boolean once : new boolean[] {true, false}) {
            engine.server()
                    .stubFor(any(urlPathEqualTo("/api"))
                            .withQueryParam("method", equalTo(method))
                            .inScenario(method)
                            .whenScenarioStateIs(once ? Scenario.STARTED : "then")
                            .willSetStateTo("then")
                            .willReturn(once ? response(first) : then));
        }
    }

    public static ResponseDefinitionBuilder response(String body) {
        return aResponse()
                .withHeader("Content-Type", "text/javascript")
                .withBody(body.getBytes(StandardCharsets.UTF_8));
    }

    public List<LoggedRequest> requests() {
        return engine.server().findAll(anyRequestedFor(urlPathEqualTo("/api")));
    }

    /** The queries of all calls, in their order, decoded. */
    public List<String> queries() {
        return requests().stream()
                .map(request -> URI.create(request.getUrl()).getQuery())
                .toList();
    }

    @Override
    public void close() {
        engine.close();
    }
}
