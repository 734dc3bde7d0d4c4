package dev.syncdashboard.agent;

import dev.syncdashboard.trouble.Trouble;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a companion look again and again as long as the agent runs. Nothing that it does ends it. */
final class CompanionThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CompanionThread.class);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final Companion companion;
    private final Duration afterFailure;
    private final Trouble<String> trouble = new Trouble<>(LOG, "What the agent does beside its reports works again.");
    private final Thread thread;

    CompanionThread(Companion companion) {
        this(companion, AFTER_FAILURE);
    }

    CompanionThread(Companion companion, Duration afterFailure) {
        this.companion = companion;
        this.afterFailure = afterFailure;
        this.thread = new Thread(this::run, "companion");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(look().toMillis());
            }
        } catch (InterruptedException e) {
            LOG.debug("The companion ends");
        }
    }

    private Duration look() throws InterruptedException {
        try {
            Duration next = companion.look();
            trouble.works();
            return next;
        } catch (IOException e) {
            trouble.failed(
                    e.getClass().getName(),
                    TroubleLog.sentence(String.valueOf(e.getMessage()))
                            + " Reports go on, and what else is to be done is tried again until it works.",
                    e);
        } catch (RuntimeException | Error e) {
            if (trouble.now().isEmpty()) {
                LOG.error("A fault of the agent beside its reports. They go on, and it is tried again.", e);
            }
            trouble.failed(
                    e.getClass().getName(),
                    "This fault has begun: " + e.getClass().getName(),
                    e);
        }
        return afterFailure;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
