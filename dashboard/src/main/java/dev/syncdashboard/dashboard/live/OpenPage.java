package dev.syncdashboard.dashboard.live;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One browser that listens. Signs are sent by a thread of the given executor, never by the caller's, and never two at a
 * time: however many come while a slow browser takes one, it gets only one more, the newest.
 */
final class OpenPage {

    private final SseEmitter emitter;
    private final Executor senders;
    private final Supplier<Sign> newest;
    private final Consumer<OpenPage> onGone;
    private final AtomicInteger due = new AtomicInteger();
    private long sentVersion = -1;

    OpenPage(SseEmitter emitter, Executor senders, Supplier<Sign> newest, Consumer<OpenPage> onGone) {
        this.emitter = emitter;
        this.senders = senders;
        this.newest = newest;
        this.onGone = onGone;
    }

    /** Makes the page hear the newest sign soon. Never waits. */
    void signal() {
        if (due.getAndIncrement() > 0) {
            return;
        }
        try {
            senders.execute(this::send);
        } catch (RejectedExecutionException allBusy) {
            close();
        }
    }

    void close() {
        onGone.accept(this);
        emitter.complete();
    }

    private void send() {
        int covered;
        do {
            covered = due.get();
            if (!sent(newest.get())) {
                return;
            }
        } while (due.addAndGet(-covered) > 0);
    }

    private boolean sent(Sign sign) {
        String name = sign.version() == sentVersion ? "tick" : "change";
        sentVersion = sign.version();
        try {
            emitter.send(SseEmitter.event().name(name).data(sign, MediaType.APPLICATION_JSON));
            return true;
        } catch (IOException | IllegalStateException gone) {
            // The container ends the request itself; due stays above zero, so that nothing is sent any more.
            onGone.accept(this);
            return false;
        }
    }
}
