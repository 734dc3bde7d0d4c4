package dev.syncdashboard.engine.common;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * When to look again where an engine tells of nothing by itself. A look at many folders or files is work for engine and
 * disk, so between two of them there is twenty times as long as one takes: from two seconds to a minute. For one thread;
 * only closing it may be done by another.
 */
public final class GentlePace implements AutoCloseable {

    public static final Duration SHORTEST_PAUSE = Duration.ofSeconds(2);
    public static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final int PAUSE_PER_LOOK = 20;

    private final CountDownLatch closed = new CountDownLatch(1);
    private long last;
    private Duration pause = Duration.ZERO;

    /**
     * Waits until it is time to look, but no longer than this. Gives whether it is time.
     *
     * @throws InterruptedException also when it is closed
     */
    public boolean awaitLook(Duration atMost) throws InterruptedException {
        Duration due = pause.minusNanos(System.nanoTime() - last);
        boolean isTime = due.compareTo(atMost) <= 0;
        Duration rest = isTime ? due : atMost;
        if (closed.await(Math.max(0, rest.toNanos()), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("the watch was closed");
        }
        return isTime;
    }

    /** A look has ended, which began at this moment of the monotonic clock. */
    public void looked(long begin) {
        last = System.nanoTime();
        pause = pauseAfter(Duration.ofNanos(last - begin));
    }

    /** The next look may be at once: whoever asks wants to know whether the engine is there again. */
    public void lookAtOnce() {
        pause = Duration.ZERO;
    }

    public boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** How long to leave the engine alone after a look that took so long. */
    static Duration pauseAfter(Duration look) {
        Duration wanted = look.multipliedBy(PAUSE_PER_LOOK);
        if (wanted.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
