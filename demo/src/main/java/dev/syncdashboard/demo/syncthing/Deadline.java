package dev.syncdashboard.demo.syncthing;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Until when something must have come about. */
record Deadline(long nanoTime) {

    private static final long PAUSE_MILLIS = 20;

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - nanoTime > 0;
    }

    /** A short pause before the next look, or a failure if the time is over. */
    void pauseOrFail(String awaited) throws IOException, InterruptedException {
        if (isOver()) {
            throw new IOException("waited too long for " + awaited);
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
}
