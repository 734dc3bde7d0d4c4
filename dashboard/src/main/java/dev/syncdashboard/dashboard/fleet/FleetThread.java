package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.run.FailedParts;
import dev.syncdashboard.threads.Threads;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread on which the fleet changes: steps in the order in which they came, and no failure ends it. */
final class FleetThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FleetThread.class);

    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private final FailedParts failedParts;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> Threads.named("fleet", task));

    private static final Message JUDGES = Message.of("part.judges");

    FleetThread(FailedParts failedParts) {
        this.failedParts = failedParts;
    }

    void inOrder(Runnable step) {
        try {
            thread.execute(() -> safely(step));
        } catch (RejectedExecutionException e) {
            LOG.debug("News after the end are dropped.");
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // safely() lets no failure reach the future
    void every(Duration pause, Runnable step) {
        thread.scheduleWithFixedDelay(() -> safely(step), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** An executor drops a task that fails without a word, and a clock that stands still hides everything. */
    void safely(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            tell(e);
        }
    }

    /** Where no memory is left, even telling may fail; that must not end the ticking. */
    private void tell(Throwable cause) {
        try {
            failedParts.failed(JUDGES, cause);
        } catch (RuntimeException | Error e) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        end(thread);
    }

    /** What has come so far is still done, unless that takes longer than a person would wait. */
    static void end(ExecutorService thread) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
