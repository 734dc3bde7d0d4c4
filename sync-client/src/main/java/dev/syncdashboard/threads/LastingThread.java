package dev.syncdashboard.threads;

import java.time.Duration;
import java.util.function.Supplier;

/** A thread whose work goes on until somebody ends it. It does not keep the process. */
public final class LastingThread {

    private final Thread thread;

    /** Of {@link LastingWork}, with what that needs. */
    public LastingThread(String name, LastingWork.Step work, ThreadFaults faults, Supplier<Supplier<Duration>> pauses) {
        LastingWork lasting = new LastingWork(name, work, faults, pauses);
        this.thread = Threads.daemon(name, () -> untilInterrupted(lasting));
    }

    @SuppressWarnings("EmptyCatch")
    private static void untilInterrupted(LastingWork lasting) {
        try {
            lasting.run();
        } catch (InterruptedException e) {
            // That is how it ends.
        }
    }

    /** Where the system heeds priorities (Windows), others come first. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it
    public LastingThread behindAllOthers() {
        thread.setPriority(Thread.MIN_PRIORITY);
        return this;
    }

    public void start() {
        thread.start();
    }

    /** Ends it, and does not wait for that. */
    public void stop() {
        thread.interrupt();
    }

    /** Waits for the end, but not for long: a read that hangs must keep nobody. */
    public void awaitEnd(Duration atMost) {
        try {
            thread.join(Math.max(1, atMost.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isAlive() {
        return thread.isAlive();
    }
}
