package dev.syncdashboard.engine.common;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.time.Durations;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Watches a folder by an engine's long poll, and keeps what a watch promises whatever the engine does. */
public final class PollingWatch implements FolderWatch {

    /** Between answers that bring nothing: an engine that does not hold its long poll must not keep us spinning. */
    private static final Duration PACE = Duration.ofSeconds(1);

    /** Then the engine is asked anew, which shows whether it is still there. */
    private static final Duration LONGEST_POLL = Duration.ofSeconds(60);

    private final Events events;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean failed;

    /** An engine's events, for one thread at a time. */
    public interface Events extends AutoCloseable {

        /**
         * Waits for events, at most this long, and says whether they, or a gap in them, may mean a change.
         *
         * @throws InterruptedException at once when the thread is interrupted or this is closed
         */
        boolean mayMeanChange(Duration atMost) throws EngineException, InterruptedException;

        /** Ends a wait at once; may come from any thread. */
        @Override
        void close();
    }

    public PollingWatch(Events events) {
        this.events = events;
    }

    @Override
    public Change await(Duration atMost) throws EngineException, InterruptedException {
        try {
            Duration wait = atMost.isNegative() ? Duration.ZERO : atMost;
            return failed ? recover(wait) : pollUntil(wait);
        } catch (EngineException e) {
            failed = true;
            throw e;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        events.close();
    }

    /** A short look is enough: once the engine takes the call, nobody knows what was missed. */
    private Change recover(Duration atMost) throws EngineException, InterruptedException {
        events.mayMeanChange(Durations.shorter(atMost, PACE));
        failed = false;
        return Change.POSSIBLE;
    }

    private Change pollUntil(Duration atMost) throws EngineException, InterruptedException {
        long begin = System.nanoTime();
        Duration left = atMost;
        do {
            if (poll(Durations.shorter(left, LONGEST_POLL))) {
                return Change.POSSIBLE;
            }
            left = atMost.minusNanos(System.nanoTime() - begin);
        } while (!left.isNegative() && !left.isZero());
        return Change.NONE;
    }

    private boolean poll(Duration atMost) throws EngineException, InterruptedException {
        long begin = System.nanoTime();
        if (events.mayMeanChange(atMost)) {
            return true;
        }
        Duration rest = PACE.minusNanos(System.nanoTime() - begin);
        pause(Durations.shorter(rest, atMost));
        return false;
    }

    private void pause(Duration duration) throws InterruptedException {
        if (!duration.isNegative() && closed.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("the watch was closed");
        }
    }
}
