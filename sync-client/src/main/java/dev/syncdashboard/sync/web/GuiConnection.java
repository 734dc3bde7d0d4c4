package dev.syncdashboard.sync.web;

import dev.syncdashboard.http.Cancellation;
import dev.syncdashboard.http.HttpAnswer;
import dev.syncdashboard.http.HttpCall;
import dev.syncdashboard.http.HttpCall.Parameter;
import dev.syncdashboard.http.HttpExchange;
import dev.syncdashboard.http.HttpServer;
import dev.syncdashboard.http.HttpTransport;
import dev.syncdashboard.sync.ApiCall;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.TokenSession;
import dev.syncdashboard.sync.TransportFailure;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends actions with login, token, cookie and time limits. Always by GET: to a POST the engine answers with its page.
 * Source: syncpilot on 3.1.2, rslsync-lite-panel.
 */
final class GuiConnection implements AutoCloseable {

    private static final HttpCall TOKEN = HttpCall.get(List.of("gui", "token.html"));
    private static final Pattern TOKEN_IN_PAGE =
            Pattern.compile("id=['\"]token['\"][^>]{0,200}>\\s*([A-Za-z0-9_=-]{1,512})\\s*<");

    private final HttpServer server;
    private final Clock clock;
    private final HttpTransport transport;
    private final HttpExchange http;
    private final TokenSession session;

    GuiConnection(SyncOptions options, Clock clock) {
        this.server = options.server();
        this.clock = clock;
        this.transport = new HttpTransport(server, options.headers());
        this.http = new HttpExchange(transport, server);
        this.session = new TokenSession(transport, http.limit(), TOKEN, (call, answer) -> tokenIn(answer));
    }

    GuiAnswer call(String action, List<Parameter> parameters, Cancellation cancellation)
            throws SyncException, InterruptedException {
        ApiCall named = new ApiCall("GET", "/gui/?action=" + action).hidingSecrets();
        try {
            HttpAnswer answer = session.send(
                            request(action, parameters),
                            toSend -> Optional.of(http.whole(toSend, http.limit(), cancellation)),
                            cancellation)
                    .orElseThrow(() -> new IllegalStateException("a whole answer is never empty"));
            return GuiAnswer.open(named, answer);
        } catch (SyncException e) {
            throw e;
        } catch (IOException e) {
            throw new TransportFailure(named, server).translate(e);
        }
    }

    /** Whether this is the page that gives tokens; nothing else answers so. */
    boolean hasTokenPage(Cancellation cancellation) throws SyncException, InterruptedException {
        try {
            HttpAnswer answer = http.whole(TOKEN, http.limit(), cancellation);
            return tokenIn(answer).isPresent();
        } catch (IOException e) {
            throw new TransportFailure(ApiCall.of(TOKEN), server).translate(e);
        }
    }

    @Override
    public void close() {
        transport.close();
    }

    /** The engine's own page adds the time, so that nothing between keeps an old answer. */
    private HttpCall request(String action, List<Parameter> parameters) {
        List<Parameter> query = new ArrayList<>(List.of(new Parameter("action", action)));
        query.addAll(parameters);
        query.add(new Parameter("t", Long.toString(clock.millis())));
        return HttpCall.get(List.of("gui", ""), query.toArray(Parameter[]::new));
    }

    static Optional<String> tokenIn(HttpAnswer answer) {
        if (!answer.isSuccessful()) {
            return Optional.empty();
        }
        Matcher token = TOKEN_IN_PAGE.matcher(answer.body());
        return token.find() ? Optional.of(token.group(1)) : Optional.empty();
    }
}
