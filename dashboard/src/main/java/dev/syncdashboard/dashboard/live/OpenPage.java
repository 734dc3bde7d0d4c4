package dev.syncdashboard.dashboard.live;

import dev.syncdashboard.dashboard.guard.Client;
import dev.syncdashboard.dashboard.listening.AskedAt;
import dev.syncdashboard.dashboard.listening.ListeningPlace;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One browser that listens. Signs are sent by a thread of the given executor, never by the caller's, and never two at a
 * time: however many come while a slow browser takes one, it gets only one more, the newest.
 */
final class OpenPage {

    private static final Logger LOG = LoggerFactory.getLogger(OpenPage.class);

    private final Client client;
    private final AskedAt asked;
    private final long number;
    private final SseEmitter emitter;
    private final Executor senders;
    private final Supplier<Sign> newest;
    private final Consumer<OpenPage> onGone;
    private final AtomicInteger due = new AtomicInteger();
    private long sentVersion = -1;

    /** @param number greater than that of each page that was opened before */
    OpenPage(
            Client client,
            AskedAt asked,
            long number,
            SseEmitter emitter,
            Executor senders,
            Supplier<Sign> newest,
            Consumer<OpenPage> onGone) {
        this.client = client;
        this.asked = asked;
        this.number = number;
        this.emitter = emitter;
        this.senders = senders;
        this.newest = newest;
        this.onGone = onGone;
    }

    Client client() {
        return client;
    }

    long number() {
        return number;
    }

    /** Makes the page hear the newest sign soon. Never waits. */
    void signal() {
        if (due.getAndIncrement() > 0) {
            return;
        }
        try {
            senders.execute(this::sendOrClose);
        } catch (RejectedExecutionException | OutOfMemoryError allBusy) {
            close();
        }
    }

    /** Makes the page hear where it is to go, if it can, and ends. Never waits. */
    void moved(ListeningPlace place) {
        try {
            senders.execute(() -> {
                asked.originAt(place).ifPresent(this::sendOn);
                close();
            });
        } catch (RejectedExecutionException | OutOfMemoryError allBusy) {
            close();
        }
    }

    private void sendOn(String origin) {
        try {
            emitter.send(SseEmitter.event().name("moved").data(new Moved(origin), MediaType.APPLICATION_JSON));
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("An open page was gone before it could be told where to go.", gone);
        }
    }

    /** @param origin of the pages from now on, such as https://station4:8443 */
    record Moved(String origin) {}

    void close() {
        onGone.accept(this);
        emitter.complete();
    }

    /** A page that is told nothing any more has to notice that, and to come again. */
    private void sendOrClose() {
        try {
            send();
        } catch (RuntimeException | Error e) {
            LOG.warn("An open page could not be told what is new.", e);
            close();
        }
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
