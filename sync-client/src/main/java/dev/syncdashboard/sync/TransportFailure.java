package dev.syncdashboard.sync;

import dev.syncdashboard.http.HttpFailure;
import dev.syncdashboard.http.HttpServer;
import java.io.IOException;

/** Puts a failure of the network into the client's own terms. */
public record TransportFailure(ApiCall call, HttpServer server) {

    public SyncException translate(IOException failure) {
        HttpFailure why = HttpFailure.of(failure, server);
        return switch (why.kind()) {
            case UNREACHABLE -> new SyncException.Unreachable(call, why.detail(), failure);
            case UNTRUSTED ->
                new SyncException.CertificateNotTrusted(
                        call, why.detail(), why.presented().orElse(null), failure);
            case NOT_HTTP -> new SyncException.MalformedAnswer(call, 0, why.detail(), failure);
            case TOO_LONG -> new SyncException.AnswerTooLarge(call, why.httpCode(), why.detail(), failure);
        };
    }
}
