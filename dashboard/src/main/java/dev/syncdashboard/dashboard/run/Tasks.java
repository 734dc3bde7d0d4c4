package dev.syncdashboard.dashboard.run;

import dev.syncdashboard.engine.Backoff;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Runs tasks one after the other on a thread of its own. One that fails is told of and tried again after a pause. */
public final class Tasks implements Executor, AutoCloseable {

    private final String does;
    private final FailedParts failedParts;
    private final Supplier<Backoff> pauses;
    private final ScheduledExecutorService thread;

    /** @param does what the tasks do, for a sentence: "lists the station's files" */
    public Tasks(String name, String does, FailedParts failedParts, Supplier<Backoff> pauses) {
        this.does = does;
        this.failedParts = failedParts;
        this.pauses = pauses;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, name));
    }

    @Override
    public void execute(Runnable task) {
        thread.execute(attempt(task, pauses.get()));
    }

    private Runnable attempt(Runnable task, Backoff pause) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                again(task, pause);
                failedParts.failed(does, e);
            }
        };
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what fails is tried again by itself
    private void again(Runnable task, Backoff pause) {
        try {
            thread.schedule(attempt(task, pause), pause.next().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException end) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
