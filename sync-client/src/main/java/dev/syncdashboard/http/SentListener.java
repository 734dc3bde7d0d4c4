package dev.syncdashboard.http;

import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.EventListener;

/** Notes that a request reached a connection, to tell "nobody there" from "no news yet". */
final class SentListener extends EventListener {

    private final CompletableFuture<Boolean> sent;

    SentListener(CompletableFuture<Boolean> sent) {
        this.sent = sent;
    }

    @Override
    public void requestHeadersStart(Call call) {
        sent.complete(true);
    }
}
