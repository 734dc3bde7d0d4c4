package dev.syncdashboard.sync.v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A call in a thread of its own, so that a test can interrupt it or see it end. */
public final class Waiting<T> {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final FutureTask<T> task;
    private final Thread thread;

    private Waiting(Callable<T> call) {
        task = new FutureTask<>(call);
        thread = new Thread(task, "waiting");
        thread.setDaemon(true);
    }

    public static <T> Waiting<T> start(Callable<T> call) {
        Waiting<T> waiting = new Waiting<>(call);
        waiting.thread.start();
        return waiting;
    }

    public void interrupt() {
        thread.interrupt();
    }

    public T result() throws Exception {
        return task.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    }

    /** What the call threw; fails if it returned, or did not end. */
    public Throwable failure() throws Exception {
        try {
            throw new AssertionError("expected a failure, but got " + result());
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    /** Waits for a condition, up to a limit. */
    public static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        assertThat(condition.getAsBoolean()).as("condition within " + LONGEST).isTrue();
    }
}
