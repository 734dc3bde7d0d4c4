package dev.syncdashboard.sync.v2;

import dev.syncdashboard.http.Cancellation;
import dev.syncdashboard.http.HttpAnswer;
import dev.syncdashboard.http.HttpCall;
import dev.syncdashboard.http.HttpExchange;
import dev.syncdashboard.http.HttpServer;
import dev.syncdashboard.http.HttpTransport;
import dev.syncdashboard.sync.ApiCall;
import dev.syncdashboard.sync.Fields;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.TokenSession;
import dev.syncdashboard.sync.TransportFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Sends calls with login, token and time limits, and opens what comes back. */
final class ApiConnection implements AutoCloseable {

    private static final HttpCall TOKEN = HttpCall.get(List.of("api", "v2", "token"));

    private final HttpServer server;
    private final HttpTransport transport;
    private final HttpExchange http;
    private final TokenSession session;

    ApiConnection(SyncOptions options) {
        this.server = options.server();
        this.transport = new HttpTransport(server, options.headers());
        this.http = new HttpExchange(transport, server);
        this.session = new TokenSession(transport, http.limit(), TOKEN, ApiConnection::tokenIn);
    }

    Fields call(HttpCall call, Cancellation cancellation) throws SyncException, InterruptedException {
        return Envelope.open(ApiCall.of(call), answer(call, cancellation));
    }

    /** The whole of an answer whose form nobody described. */
    JsonNode whole(HttpCall call, Cancellation cancellation) throws SyncException, InterruptedException {
        return Envelope.whole(ApiCall.of(call), answer(call, cancellation));
    }

    /** A long poll; empty if no answer came within the time. */
    Optional<Fields> poll(HttpCall call, Duration atMost, Cancellation cancellation)
            throws SyncException, InterruptedException {
        Optional<HttpAnswer> answer = exchange(call, toSend -> http.within(toSend, atMost, cancellation), cancellation);
        return answer.isPresent() ? Optional.of(Envelope.open(ApiCall.of(call), answer.get())) : Optional.empty();
    }

    @Override
    public void close() {
        transport.close();
    }

    private HttpAnswer answer(HttpCall call, Cancellation cancellation) throws SyncException, InterruptedException {
        return exchange(call, toSend -> Optional.of(http.whole(toSend, http.limit(), cancellation)), cancellation)
                .orElseThrow(() -> new IllegalStateException("a whole answer is never empty"));
    }

    private Optional<HttpAnswer> exchange(HttpCall call, TokenSession.Sender sender, Cancellation cancellation)
            throws SyncException, InterruptedException {
        try {
            return session.send(call, sender, cancellation);
        } catch (IOException e) {
            throw new TransportFailure(ApiCall.of(call), server).translate(e);
        }
    }

    private static Optional<String> tokenIn(HttpCall call, HttpAnswer answer) throws SyncException {
        return Optional.of(Envelope.open(ApiCall.of(call), answer).requiredText("token"));
    }
}
