package dev.syncdashboard.sync;

import dev.syncdashboard.http.Cancellation;
import dev.syncdashboard.http.HttpAnswer;
import dev.syncdashboard.http.HttpCall;
import dev.syncdashboard.http.HttpTransport;
import dev.syncdashboard.http.Pending;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Token and session cookie. Engines of 2.1 want neither, those of 2.2 and later want both for calls that change
 * something; so each call is tried as it is, and only if it is refused a token is fetched, with which it is tried once
 * more. A token counts only with the cookie that came with it, so the two are kept and replaced as one.
 */
public final class TokenSession {

    private final HttpTransport transport;
    private final Duration limit;
    private final HttpCall token;
    private final Reader reader;
    private Optional<Session> current = Optional.empty();
    /** The request for a token under way, if there is one: many threads that are refused at once share it. */
    private @Nullable Pending<Renewal> renewal;

    /**
     * @param limit how long a token may take
     * @param token the call that gives one
     */
    public TokenSession(HttpTransport transport, Duration limit, HttpCall token, Reader reader) {
        this.transport = transport;
        this.limit = limit;
        this.token = token;
        this.reader = reader;
    }

    /** Sends a call, with the token if there is one, and once more with a new token if it is refused. */
    public Optional<HttpAnswer> send(HttpCall call, Sender sender, Cancellation cancellation)
            throws IOException, InterruptedException {
        Optional<Session> used = current();
        Optional<HttpAnswer> first =
                sender.send(used.map(session -> session.on(call)).orElse(call));
        if (first.isEmpty() || !mayWantToken(first.get())) {
            return first;
        }
        Optional<Pending<Renewal>> renewal = renewalOf(used);
        Renewal renewed = renewal.isPresent() ? renewal.get().await(cancellation) : new Renewal(first.get(), current());
        if (renewed.session().isPresent()) {
            return sender.send(renewed.session().get().on(call));
        }
        // A refused login says more than the refusal of the call, which may be a plain 400.
        return isLoginRefused(renewed.answer()) ? Optional.of(renewed.answer()) : first;
    }

    private static boolean mayWantToken(HttpAnswer answer) {
        return answer.code() == 400 || isLoginRefused(answer);
    }

    private static boolean isLoginRefused(HttpAnswer answer) {
        return answer.code() == 401 || answer.code() == 403;
    }

    private synchronized Optional<Session> current() {
        return current;
    }

    /** A request for a new session, or empty if another thread got one since the refused one was used. */
    private synchronized Optional<Pending<Renewal>> renewalOf(Optional<Session> refused) {
        if (renewal != null) {
            return Optional.of(renewal);
        }
        if (current.isPresent() && !current.equals(refused)) {
            return Optional.empty();
        }
        current = Optional.empty();
        Pending<Renewal> started = transport.start(token, limit).then(this::adopt, this::renewalOver);
        // Over already: then its end came before it could be noted here.
        renewal = started.isOver() ? null : started;
        return Optional.of(started);
    }

    private synchronized Renewal adopt(HttpAnswer answer) {
        current = session(answer);
        return new Renewal(answer, current);
    }

    private synchronized void renewalOver() {
        renewal = null;
    }

    private Optional<Session> session(HttpAnswer answer) {
        try {
            return reader.tokenIn(token, answer).map(text -> new Session(text, answer.cookies()));
        } catch (SyncException e) {
            // An engine without tokens: the first answer stands.
            return Optional.empty();
        }
    }

    /** Finds the token in the answer that brings it. */
    @FunctionalInterface
    public interface Reader {
        /** Empty, like a failure, if there is none. */
        Optional<String> tokenIn(HttpCall call, HttpAnswer answer) throws SyncException;
    }

    /** Sends one request; empty if a long poll's time is over. */
    @FunctionalInterface
    public interface Sender {
        Optional<HttpAnswer> send(HttpCall call) throws IOException, InterruptedException;
    }

    private record Renewal(HttpAnswer answer, Optional<Session> session) {}

    private record Session(String token, List<String> cookies) {

        HttpCall on(HttpCall call) {
            return call.with(new HttpCall.Parameter("token", token), cookies);
        }

        /** Without the token. */
        @Override
        public String toString() {
            return "Session";
        }
    }
}
