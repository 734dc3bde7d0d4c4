package dev.syncdashboard.sync.v2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A scriptable engine on a free port of this machine. */
public final class FakeEngine implements AutoCloseable {

    /** Longer than any test waits. */
    public static final int FOREVER_MILLIS = 60_000;

    private final AtomicBoolean closed = new AtomicBoolean();
    private final WireMockServer server = new WireMockServer(
            options().bindAddress("127.0.0.1").dynamicPort().dynamicHttpsPort().jettyStopTimeout(10L));

    public FakeEngine() {
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    public URI httpsUrl() {
        return URI.create("https://127.0.0.1:" + server.httpsPort());
    }

    public WireMockServer server() {
        return server;
    }

    /** Answers a path below /api/v2, whatever the method, with a file of the test resources. */
    public void answer(String path, String fixture) {
        answer(path, json(200, fixture(fixture)));
    }

    public void answer(String path, ResponseDefinitionBuilder response) {
        server.stubFor(any(urlPathEqualTo("/api/v2" + path)).willReturn(response));
    }

    /** Answers whatever is asked. */
    public void answerAll(ResponseDefinitionBuilder response) {
        server.stubFor(any(anyUrl()).willReturn(response));
    }

    public List<LoggedRequest> requests(String path) {
        return server.findAll(anyRequestedFor(urlPathEqualTo("/api/v2" + path)));
    }

    public static ResponseDefinitionBuilder json(int code, String body) {
        return aResponse()
                .withStatus(code)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    public static ResponseDefinitionBuilder data(String data) {
        return json(200, "{\"data\": " + data + ", \"method\": \"GET\", \"path\": \"/x\", \"status\": 0}");
    }

    public static ResponseDefinitionBuilder silence() {
        return data("{}").withFixedDelay(FOREVER_MILLIS);
    }

    public static String fixture(String name) {
        try (InputStream in = FakeEngine.class.getResourceAsStream("/sync-api/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // A second stop of a server that is stopping throws.
        if (closed.compareAndSet(false, true)) {
            server.stop();
        }
    }
}
