package dev.syncdashboard.content;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How fast files may be read. Without a limit a pass is over soonest, which is right when somebody waits for it; with one,
 * a disk that others need stays free for them. A thread's priority would not help: it says nothing about the disk.
 */
public final class Throttle {

    /** A limit makes up for pauses (a sleep of the computer, a slow disk) of no more than this. */
    private static final long MOST_CREDIT_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final int NO_LIMIT = 0;

    private final long bytesPerSecond;
    private final LongSupplier nanoTime;
    private final Sleep sleep;
    private final BooleanSupplier stop;
    private long due;

    Throttle(long bytesPerSecond, LongSupplier nanoTime, Sleep sleep, BooleanSupplier stop) {
        this.bytesPerSecond = bytesPerSecond;
        this.nanoTime = nanoTime;
        this.sleep = sleep;
        this.stop = stop;
        this.due = nanoTime.getAsLong();
    }

    /** Somebody has something better to do. */
    public static final class StoppedException extends InterruptedException {
        private static final long serialVersionUID = 1L;

        private StoppedException() {
            super("stopped");
        }
    }

    /** How to wait. */
    @FunctionalInterface
    interface Sleep {
        void nanos(long nanos) throws InterruptedException;
    }

    public static Throttle unlimited() {
        return new Throttle(NO_LIMIT, System::nanoTime, TimeUnit.NANOSECONDS::sleep, () -> false);
    }

    /**
     * At most this much, in the long run.
     *
     * @throws IllegalArgumentException if nothing could ever be read
     */
    public static Throttle bytesPerSecond(long bytesPerSecond) {
        if (bytesPerSecond <= 0) {
            throw new IllegalArgumentException("not a rate at which to read: " + bytesPerSecond);
        }
        return new Throttle(bytesPerSecond, System::nanoTime, TimeUnit.NANOSECONDS::sleep, () -> false);
    }

    /** The same, which ends a pass with a {@link StoppedException} as soon as it is told to. */
    public Throttle until(BooleanSupplier told) {
        return new Throttle(bytesPerSecond, nanoTime, sleep, told);
    }

    /** Told after each piece that was read; waits until the next may be. */
    void read(int bytes) throws InterruptedException {
        if (stop.getAsBoolean()) {
            throw new StoppedException();
        }
        if (bytesPerSecond == NO_LIMIT) {
            return;
        }
        long now = nanoTime.getAsLong();
        long earliest = now - MOST_CREDIT_NANOS;
        long from = due - earliest < 0 ? earliest : due;
        due = from + bytes * TimeUnit.SECONDS.toNanos(1) / bytesPerSecond;
        if (due - now > 0) {
            sleep.nanos(due - now);
        }
    }
}
