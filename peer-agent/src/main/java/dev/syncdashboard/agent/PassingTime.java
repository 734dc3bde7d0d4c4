package dev.syncdashboard.agent;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Time as it passes, apart from the date. A truck's clock is often set, by hand or by a satellite, while the agent runs;
 * no pause and no heartbeat may depend on it.
 */
public interface PassingTime {

    /** How much time has passed since some fixed moment. */
    Duration now();

    void pause(Duration duration) throws InterruptedException;

    /** The time of this computer. */
    static PassingTime ofSystem() {
        return new PassingTime() {
            @Override
            public Duration now() {
                return Duration.ofNanos(System.nanoTime());
            }

            @Override
            public void pause(Duration duration) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(duration.toNanos());
            }
        };
    }
}
