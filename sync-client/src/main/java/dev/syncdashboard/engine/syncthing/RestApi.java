package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.common.EngineFailures;
import dev.syncdashboard.http.Cancellation;
import dev.syncdashboard.http.ForeignText;
import dev.syncdashboard.http.HttpAnswer;
import dev.syncdashboard.http.HttpCall;
import dev.syncdashboard.http.HttpCall.Parameter;
import dev.syncdashboard.http.HttpExchange;
import dev.syncdashboard.http.HttpFailure;
import dev.syncdashboard.http.HttpServer;
import dev.syncdashboard.http.HttpTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Syncthing's REST API: sends a call with the key and its time limits, and gives the JSON that comes back. Safe for many
 * threads. Errors of this API are plain text, with an HTTP code.
 */
final class RestApi implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final int NOT_FOUND = 404;

    private final HttpServer server;
    private final HttpTransport transport;
    private final HttpExchange http;
    private final EngineFailures failures;
    private final Cancellation closing = new Cancellation();

    /** @throws IllegalArgumentException if the address can't be asked, or the key can't be sent */
    RestApi(SyncthingOptions options) {
        this.server = options.server();
        this.transport = new HttpTransport(server, Map.of("X-API-Key", options.apiKey()));
        this.http = new HttpExchange(transport, server);
        this.failures = new EngineFailures(server);
    }

    /** {@code GET /rest/...}. */
    JsonNode get(String path, Parameter... query) throws EngineException, InterruptedException {
        return get(path, closing, query);
    }

    /** The same for a caller that may give up. */
    JsonNode get(String path, Cancellation cancellation, Parameter... query)
            throws EngineException, InterruptedException {
        HttpCall call = HttpCall.get(segments(path), query);
        return json(call, whole(call, http.limit(), cancellation));
    }

    /** The same, or empty if Syncthing has nothing of that name. */
    Optional<JsonNode> find(String path, Parameter... query) throws EngineException, InterruptedException {
        return find(Arrays.asList(path.split("/")), query);
    }

    /** The same with segments that come from elsewhere and may hold anything. */
    Optional<JsonNode> find(List<String> path, Parameter... query) throws EngineException, InterruptedException {
        HttpCall call = HttpCall.get(below(path), query);
        HttpAnswer answer = whole(call, http.limit(), closing);
        return answer.code() == NOT_FOUND ? Optional.empty() : Optional.of(json(call, answer));
    }

    /** {@code POST /rest/...} with an empty body; what comes back does not matter. */
    void post(String path, Duration atMost, Parameter... query) throws EngineException, InterruptedException {
        HttpCall call = HttpCall.postEmpty(segments(path), query);
        requireGoodCode(call, whole(call, atMost, closing));
    }

    /** A long poll; empty if no answer came within the time. */
    Optional<JsonNode> poll(String path, Duration atMost, Cancellation cancellation, Parameter... query)
            throws EngineException, InterruptedException {
        HttpCall call = HttpCall.get(segments(path), query);
        Optional<HttpAnswer> answer;
        try {
            answer = http.within(call, atMost, cancellation);
        } catch (IOException e) {
            throw failed(call, e);
        }
        return answer.isPresent() ? Optional.of(json(call, answer.get())) : Optional.empty();
    }

    EngineFailures failures() {
        return failures;
    }

    /** An answer of this call that lacks what is needed. */
    EngineException malformed(String path, String detail) {
        return unusable("GET /rest/" + path + ": " + detail, null);
    }

    @Override
    public void close() {
        closing.cancel();
        transport.close();
    }

    private HttpAnswer whole(HttpCall call, Duration atMost, Cancellation cancellation)
            throws EngineException, InterruptedException {
        try {
            return http.whole(call, atMost, cancellation);
        } catch (IOException e) {
            throw failed(call, e);
        }
    }

    private EngineException failed(HttpCall call, IOException failure) {
        HttpFailure why = HttpFailure.of(failure, server);
        return switch (why.kind()) {
            case UNREACHABLE -> failures.unreachable(why.detail(), failure);
            case UNTRUSTED -> failures.untrusted(why.detail(), why.presented(), failure);
            case NOT_HTTP, TOO_LONG -> unusable(call + ": " + why.detail(), failure);
        };
    }

    private JsonNode json(HttpCall call, HttpAnswer answer) throws EngineException {
        requireGoodCode(call, answer);
        try {
            JsonNode root = MAPPER.readTree(answer.body());
            if (root.isContainer()) {
                return root;
            }
            throw unusable(call + ": neither an object nor a list", null);
        } catch (JacksonException e) {
            throw unusable(call + ": not JSON, or cut off", e);
        }
    }

    private void requireGoodCode(HttpCall call, HttpAnswer answer) throws EngineException {
        int code = answer.code();
        String words = ForeignText.clean(answer.body());
        if (code == 403 && words.startsWith("Host check error")) {
            throw failures.error(
                    call + ": HTTP 403: Syncthing takes no calls under this host name. Use 127.0.0.1 in sync.url",
                    null);
        }
        if (code == 401 || code == 403) {
            throw failures.loginRefused(
                    call + ": HTTP " + code + ": " + words,
                    "sync.api-key, or sync.home",
                    "the key stands in Syncthing's settings and in its config.xml",
                    null);
        }
        if (answer.isRedirect()) {
            throw unusable(
                    call + ": a redirect, which is not followed; if its GUI uses HTTPS, say https in sync.url", null);
        }
        if (!answer.isSuccessful()) {
            throw failures.error(call + ": HTTP " + code + ": " + words, null);
        }
    }

    private EngineException unusable(String message, @Nullable Throwable cause) {
        return failures.unusable(message, "sync.url is the address of Syncthing's GUI", cause);
    }

    private static List<String> segments(String path) {
        return below(Arrays.asList(path.split("/")));
    }

    private static List<String> below(List<String> path) {
        return Stream.concat(Stream.of("rest"), path.stream()).toList();
    }
}
