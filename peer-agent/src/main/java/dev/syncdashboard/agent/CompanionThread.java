package dev.syncdashboard.agent;

import dev.syncdashboard.threads.LastingThread;
import dev.syncdashboard.threads.ThreadFaults;
import dev.syncdashboard.threads.WatchedWork;
import dev.syncdashboard.trouble.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a companion look again and again as long as the agent runs. Nothing that it does ends it. */
final class CompanionThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CompanionThread.class);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final Companion companion;
    private final WatchedWork work;
    private final Duration afterFailure;
    private final Trouble<String> trouble = new Trouble<>(LOG, "What the agent does beside its reports works again.");
    private final LastingThread thread;

    CompanionThread(Companion companion, WatchedWork work, ThreadFaults faults) {
        this(companion, work, faults, AFTER_FAILURE, AgentFaults.pauses());
    }

    CompanionThread(
            Companion companion,
            WatchedWork work,
            ThreadFaults faults,
            Duration afterFailure,
            Supplier<Supplier<Duration>> pauses) {
        this.companion = companion;
        this.work = work;
        this.afterFailure = afterFailure;
        this.thread = new LastingThread(work.name(), this::run, faults, pauses);
    }

    void start() {
        thread.start();
    }

    private void run() throws InterruptedException {
        while (true) {
            Thread.sleep(look().toMillis());
        }
    }

    private Duration look() throws InterruptedException {
        work.begins();
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
            return afterFailure;
        } finally {
            work.ends();
        }
    }

    @Override
    public void close() {
        thread.stop();
    }
}
