package dev.syncdashboard.threads;

import java.time.Duration;

/**
 * What one thread does over and over, with rests between. One that hangs neither ends nor fails, so nothing else tells of it.
 * Asked by any thread.
 */
public final class WatchedWork {

    private final String name;
    private final Standstill standstill;
    // Guarded by this.
    private boolean underWay;
    private long steps;

    /** @param limit for so long each single time may take */
    public WatchedWork(String name, Duration limit) {
        this.name = name;
        this.standstill = new Standstill(limit);
    }

    /** What the thread does, as its name says. */
    public String name() {
        return name;
    }

    /** It is done once more from here on. */
    public synchronized void begins() {
        underWay = true;
        steps++;
    }

    /** It is done for this time, whatever came of it. */
    public synchronized void ends() {
        underWay = false;
        steps++;
    }

    /**
     * Whether it hangs.
     *
     * @param now a time that only goes on, from any beginning
     */
    public synchronized boolean stands(Duration now) {
        return standstill.is(underWay, steps, now);
    }
}
