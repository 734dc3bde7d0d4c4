package dev.syncdashboard.sync.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.EventListener;

/** Notes that a request reached a connection, to tell "nobody there" from "no news yet". */
final class SentListener extends EventListener {

    private final AtomicBoolean sent;

    SentListener(AtomicBoolean sent) {
        this.sent = sent;
    }

    @Override
    public void requestHeadersStart(Call call) {
        sent.set(true);
    }
}
