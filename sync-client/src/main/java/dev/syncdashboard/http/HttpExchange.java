package dev.syncdashboard.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** The two ways to ask: for a whole answer, and for news. Either gives the request up when nobody waits for it any more. */
public record HttpExchange(HttpTransport transport, HttpServer server) {

    /** The longest that a whole answer may take, connecting included. */
    public Duration limit() {
        return server.connectTimeout().plus(server.readTimeout());
    }

    /** The whole answer. */
    public HttpAnswer whole(HttpCall call, Duration atMost, Cancellation cancellation)
            throws IOException, InterruptedException {
        Pending<HttpAnswer> pending = transport.start(call, atMost);
        try {
            return pending.await(cancellation);
        } finally {
            pending.giveUp();
        }
    }

    /** A long poll; empty if no answer came within the time. */
    public Optional<HttpAnswer> within(HttpCall call, Duration atMost, Cancellation cancellation)
            throws IOException, InterruptedException {
        Pending<HttpAnswer> pending = transport.start(call, atMost.plus(limit()));
        try {
            Optional<HttpAnswer> answer = pending.await(cancellation, atMost);
            // No news is only good news from a server that is there.
            if (answer.isEmpty() && !pending.awaitSent(cancellation, server.connectTimeout())) {
                throw new SocketTimeoutException("no connection");
            }
            return answer;
        } finally {
            pending.giveUp();
        }
    }
}
