package dev.syncdashboard.engine;

import java.time.Duration;

/** Waits for changes of one folder. For one thread at a time; {@link #close} may come from any thread. */
public interface FolderWatch extends AutoCloseable {

    /**
     * Waits until the folder may have changed since the last call, at most this long; a little longer only while it is
     * not yet sure whether the engine can be reached. Never spins, however fast an engine answers. After a failure, a lost
     * connection or a gap in the engine's events the next call that succeeds says {@link Change#POSSIBLE}, since nobody
     * knows what was missed.
     *
     * @throws EngineException if the engine can't be asked; call again later
     * @throws InterruptedException at once when the thread is interrupted or the watch is closed
     */
    Change await(Duration atMost) throws EngineException, InterruptedException;

    @Override
    void close();

    /** What a wait ended with. */
    enum Change {
        /** The folder may have changed: read its state. */
        POSSIBLE,
        /** The time is over and nothing was heard. */
        NONE
    }
}
