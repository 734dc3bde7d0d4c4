package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.common.EngineFailures;
import dev.syncdashboard.http.AnswerText;
import dev.syncdashboard.http.Cancellation;
import dev.syncdashboard.http.HttpAnswer;
import dev.syncdashboard.http.HttpCall;
import dev.syncdashboard.http.HttpExchange;
import dev.syncdashboard.http.HttpFailure;
import dev.syncdashboard.http.HttpTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The connection to one Syncthing at one address and with one key. Safe for many threads. */
final class Line implements AutoCloseable {

    private final SyncthingOptions options;
    private final HttpTransport transport;
    private final HttpExchange http;
    private final EngineFailures failures;

    /** @throws IllegalArgumentException if the address can't be asked, or the key can't be sent */
    Line(SyncthingOptions options) {
        this.options = options;
        this.transport = new HttpTransport(options.server(), Map.of("X-API-Key", options.apiKey()));
        this.http = new HttpExchange(transport, options.server());
        this.failures = new EngineFailures(options.server());
    }

    SyncthingOptions options() {
        return options;
    }

    EngineFailures failures() {
        return failures;
    }

    /** The longest that a whole answer may take. */
    Duration limit() {
        return http.limit();
    }

    /** An answer of a Syncthing that takes this key; it may be an error all the same. */
    HttpAnswer whole(HttpCall call, Duration atMost, Cancellation cancellation)
            throws EngineException, InterruptedException {
        HttpAnswer answer;
        try {
            answer = http.whole(call, atMost, cancellation);
        } catch (IOException e) {
            throw failed(call, e);
        }
        return welcomed(call, answer);
    }

    /** The same of a long poll; empty if no answer came within the time. */
    Optional<HttpAnswer> within(HttpCall call, Duration atMost, Cancellation cancellation)
            throws EngineException, InterruptedException {
        Optional<HttpAnswer> answer;
        try {
            answer = http.within(call, atMost, cancellation);
        } catch (IOException e) {
            throw failed(call, e);
        }
        return answer.isEmpty() ? answer : Optional.of(welcomed(call, answer.get()));
    }

    EngineException unusable(String message, @Nullable Throwable cause) {
        return failures.unusable(message, "sync.url is the address of Syncthing's GUI", cause);
    }

    @Override
    public void close() {
        transport.close();
    }

    private HttpAnswer welcomed(HttpCall call, HttpAnswer answer) throws EngineException {
        int code = answer.code();
        if (code == 401 || code == 403) {
            throw refused(call, code, AnswerText.of(answer.body()));
        }
        if (answer.isRedirect()) {
            throw unusable(
                    call + ": a redirect, which is not followed; if its GUI uses HTTPS, say https in sync.url", null);
        }
        return answer;
    }

    /** Of a wrong key Syncthing says "CSRF Error", which is true of a browser and helps nobody here. */
    private EngineException refused(HttpCall call, int code, String words) {
        if (words.startsWith("Host check error")) {
            return failures.error(
                    call + ": HTTP 403: Syncthing takes no calls under this host name. Use 127.0.0.1 in sync.url",
                    null);
        }
        boolean plain = words.isEmpty() || words.startsWith("CSRF") || words.startsWith("<");
        return failures.keyRefused(
                call + ": HTTP " + code + (plain ? "" : ": " + words), "sync.api-key", "sync.home", null);
    }

    private EngineException failed(HttpCall call, IOException failure) {
        HttpFailure why = HttpFailure.of(failure, options.server());
        return switch (why.kind()) {
            case UNREACHABLE -> failures.unreachable(why.detail(), failure);
            case UNTRUSTED -> failures.untrusted(why.detail(), why.presented(), failure);
            case NOT_HTTP, TOO_LONG -> unusable(call + ": " + why.detail(), failure);
        };
    }
}
