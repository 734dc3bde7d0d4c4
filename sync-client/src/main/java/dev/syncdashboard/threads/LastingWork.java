package dev.syncdashboard.threads;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Work that must never end but by an interrupt. Whatever else ends it is told, and it begins anew after a pause: any
 * {@code Error} too, and what a library throws without declaring it.
 */
public final class LastingWork {

    /** After this long without a fault, one more is the first again. */
    private static final Duration WELL = Duration.ofMinutes(10);

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final String name;
    private final Step work;
    private final ThreadFaults faults;
    private final Supplier<Supplier<Duration>> pauses;

    /** Runs until its thread is interrupted. */
    @FunctionalInterface
    public interface Step {
        void run() throws InterruptedException;
    }

    /**
     * Work that has not begun.
     *
     * @param pauses gives those before each new beginning, longer and longer
     */
    public LastingWork(String name, Step work, ThreadFaults faults, Supplier<Supplier<Duration>> pauses) {
        this.name = name;
        this.work = work;
        this.faults = faults;
        this.pauses = pauses;
    }

    /**
     * Works on the caller's thread.
     *
     * @throws InterruptedException always, when that thread is interrupted
     */
    public void run() throws InterruptedException {
        Supplier<Duration> pause = pauses.get();
        while (true) {
            long begun = System.nanoTime();
            Throwable end = endOf();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (System.nanoTime() - begun >= WELL.toNanos()) {
                pause = pauses.get();
            }
            tell(end);
            Thread.sleep(next(pause).toMillis());
        }
    }

    private Throwable endOf() throws InterruptedException {
        try {
            work.run();
            return new IllegalStateException("it ended by itself");
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            return e;
        }
    }

    /** Where no memory is left, even telling may fail; that must not be the end. */
    @SuppressWarnings("EmptyCatch")
    private void tell(Throwable end) {
        try {
            faults.fault(name, end);
        } catch (Throwable e) {
            // It begins anew all the same, and the next fault is told of again.
        }
    }

    private static Duration next(Supplier<Duration> pause) {
        try {
            return pause.get();
        } catch (RuntimeException | Error e) {
            return LONGEST;
        }
    }
}
