package dev.syncdashboard.dashboard.run;

import dev.syncdashboard.threads.Threads;
import dev.syncdashboard.words.Message;

/**
 * Tells of each thread of the process that a fault has ended and that nobody else watches: those of pools, which replace it,
 * and those of libraries.
 */
public final class LastNet implements AutoCloseable {

    private final Runnable putBack;

    /** From here on, until it is closed. */
    public LastNet(FailedParts failedParts) {
        this.putBack =
                Threads.tellOfEnds((thread, cause) -> failedParts.failed(Message.of("part.thread", thread), cause));
    }

    @Override
    public void close() {
        putBack.run();
    }
}
