package dev.syncdashboard.dashboard.run;

import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.threads.Threads;
import dev.syncdashboard.words.Message;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs parts of the program that must never end, each on its own thread. One that ends all the same, by whatever failure,
 * is told of and started again after a pause.
 */
public final class Supervisor implements AutoCloseable {

    private final FailedParts failedParts;
    private final Supplier<Backoff> pauses;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    /** @param pauses gives each part its own pauses between two starts */
    public Supervisor(FailedParts failedParts, Supplier<Backoff> pauses) {
        this.failedParts = failedParts;
        this.pauses = pauses;
    }

    /**
     * Starts a part.
     *
     * @param name of its thread
     * @param does what it does, as {@link FailedParts#failed} wants it
     * @param part runs until its thread is interrupted
     */
    public void start(String name, Message does, Runnable part) {
        Thread thread = Threads.named(name, () -> keepRunning(does, part, pauses.get()));
        threads.add(thread);
        thread.start();
    }

    private void keepRunning(Message does, Runnable part, Backoff pause) {
        while (!isEnding()) {
            @Nullable Throwable cause = endOf(part);
            if (!isEnding()) {
                tell(does, cause == null ? new IllegalStateException("it ended by itself") : cause);
                rest(pause);
            }
        }
    }

    private static @Nullable Throwable endOf(Runnable part) {
        try {
            part.run();
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    /** Where no memory is left, even telling may fail; that must not be the end. */
    private void tell(Message does, Throwable cause) {
        try {
            failedParts.failed(does, cause);
        } catch (RuntimeException | Error e) {
            Thread.onSpinWait();
        }
    }

    private void rest(Backoff pause) {
        try {
            ending.await(pause.next().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Only the end of the program interrupts for good, and that is asked for next.
            Thread.onSpinWait();
        }
    }

    private boolean isEnding() {
        return ending.getCount() == 0;
    }

    /** Ends all parts, and waits for none. */
    @Override
    public void close() {
        ending.countDown();
        threads.forEach(Thread::interrupt);
    }
}
