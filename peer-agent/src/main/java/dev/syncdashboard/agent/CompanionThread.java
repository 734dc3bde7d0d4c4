package dev.syncdashboard.agent;

import dev.syncdashboard.trouble.Trouble;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a companion look every half minute as long as the agent runs. Nothing that it does ends it. */
final class CompanionThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CompanionThread.class);

    private static final Duration EVERY = Duration.ofSeconds(30);

    private final Companion companion;
    private final Duration every;
    private final Trouble<String> trouble = new Trouble<>(LOG, "What the agent does beside its reports works again.");
    private final Thread thread;

    CompanionThread(Companion companion) {
        this(companion, EVERY);
    }

    CompanionThread(Companion companion, Duration every) {
        this.companion = companion;
        this.every = every;
        this.thread = new Thread(this::run, "companion");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                look();
                Thread.sleep(every.toMillis());
            }
        } catch (InterruptedException e) {
            LOG.debug("The companion ends");
        }
    }

    private void look() throws InterruptedException {
        try {
            companion.look();
            trouble.works();
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
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
