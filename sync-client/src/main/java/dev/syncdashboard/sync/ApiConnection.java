package dev.syncdashboard.sync;

import dev.syncdashboard.http.Cancellation;
import dev.syncdashboard.http.HttpAnswer;
import dev.syncdashboard.http.HttpCall;
import dev.syncdashboard.http.HttpServer;
import dev.syncdashboard.http.HttpTransport;
import dev.syncdashboard.http.Pending;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Sends calls with login, token and time limits, and opens what comes back. */
final class ApiConnection implements AutoCloseable {

    private final HttpServer server;
    private final HttpTransport transport;
    private final Duration limit;
    private final TokenSession session;

    ApiConnection(SyncOptions options) {
        this.server = options.server();
        this.limit = server.connectTimeout().plus(server.readTimeout());
        this.transport = new HttpTransport(
                server,
                options.login()
                        .map(login -> Map.of("Authorization", basic(login)))
                        .orElse(Map.of()));
        this.session = new TokenSession(transport, limit);
    }

    Fields call(HttpCall call, Cancellation cancellation) throws SyncException, InterruptedException {
        return exchange(call, toSend -> Optional.of(whole(toSend, cancellation)), cancellation)
                .orElseThrow(() -> new IllegalStateException("a whole answer is never empty"));
    }

    /** A long poll; empty if no answer came within the time. */
    Optional<Fields> poll(HttpCall call, Duration atMost, Cancellation cancellation)
            throws SyncException, InterruptedException {
        return exchange(call, toSend -> within(toSend, atMost, cancellation), cancellation);
    }

    @Override
    public void close() {
        transport.close();
    }

    private Optional<Fields> exchange(HttpCall call, TokenSession.Sender sender, Cancellation cancellation)
            throws SyncException, InterruptedException {
        Optional<HttpAnswer> answer;
        try {
            answer = session.send(call, sender, cancellation);
        } catch (IOException e) {
            throw new TransportFailure(ApiCall.of(call), server).translate(e);
        }
        return answer.isPresent() ? Optional.of(Envelope.open(ApiCall.of(call), answer.get())) : Optional.empty();
    }

    private HttpAnswer whole(HttpCall call, Cancellation cancellation) throws IOException, InterruptedException {
        Pending<HttpAnswer> pending = transport.start(call, limit);
        try {
            return pending.await(cancellation);
        } finally {
            pending.giveUp();
        }
    }

    private Optional<HttpAnswer> within(HttpCall call, Duration atMost, Cancellation cancellation)
            throws IOException, InterruptedException {
        Pending<HttpAnswer> pending = transport.start(call, atMost.plus(limit));
        try {
            Optional<HttpAnswer> answer = pending.await(cancellation, atMost);
            // No news is only good news from an engine that is there.
            if (answer.isEmpty() && !pending.awaitSent(cancellation, server.connectTimeout())) {
                throw new SocketTimeoutException("no connection");
            }
            return answer;
        } finally {
            pending.giveUp();
        }
    }

    private static String basic(Login login) {
        byte[] bytes = (login.username() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }
}
