package dev.syncdashboard.sync.v1;

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
import dev.syncdashboard.sync.TransportFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sends calls with login and time limits, and opens what comes back. A secret goes into the query and nowhere else. */
final class V1Connection implements AutoCloseable {

    private final HttpServer server;
    private final HttpTransport transport;
    private final HttpExchange http;
    private final Cancellation closing = new Cancellation();

    V1Connection(SyncOptions options) {
        this.server = options.server();
        this.transport = new HttpTransport(server, options.headers());
        this.http = new HttpExchange(transport, server);
    }

    V1Answer call(String method, Parameter... parameters) throws SyncException, InterruptedException {
        List<Parameter> query = new ArrayList<>();
        query.add(new Parameter("method", method));
        query.addAll(List.of(parameters));
        HttpCall call = HttpCall.get(List.of("api"), query.toArray(Parameter[]::new));
        ApiCall name = new ApiCall(call.method(), "/api?method=" + method).hidingSecrets();
        HttpAnswer answer;
        try {
            answer = http.whole(call, http.limit(), closing);
        } catch (IOException e) {
            throw new TransportFailure(name, server).translate(e);
        }
        return V1Answer.open(name, answer);
    }

    @Override
    public void close() {
        closing.cancel();
        transport.close();
    }
}
