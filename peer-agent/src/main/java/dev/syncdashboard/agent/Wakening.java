package dev.syncdashboard.agent;

import dev.syncdashboard.engine.EngineException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends one thread's wait early, when another has news for it. An engine's wait ends at once when its thread is
 * interrupted, and so does this one; whether the thread is to end for good is asked first.
 */
final class Wakening {

    private final BooleanSupplier ending;
    private @Nullable Thread waiting;
    private boolean woken;

    /** @param ending whether an interrupt means the end, whoever else woke the thread */
    Wakening(BooleanSupplier ending) {
        this.ending = ending;
    }

    /** Something to wait in. */
    interface Wait<T> {
        T run() throws EngineException, InterruptedException;
    }

    /** Ends the wait that is under way, or the next one. Returns at once. */
    synchronized void wake() {
        woken = true;
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    /** What the wait came to; empty if it was ended early. */
    <T> Optional<T> during(Wait<T> wait) throws EngineException, InterruptedException {
        if (!begin()) {
            return Optional.empty();
        }
        boolean ended = false;
        try {
            return Optional.of(wait.run());
        } catch (InterruptedException e) {
            ended = true;
            if (!end() || ending.getAsBoolean()) {
                throw e;
            }
            return Optional.empty();
        } finally {
            if (!ended && end() && ending.getAsBoolean()) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized boolean begin() {
        if (woken) {
            woken = false;
            return false;
        }
        waiting = Thread.currentThread();
        return true;
    }

    /** Whether it was woken. The interrupt that did it means nothing any more. */
    private synchronized boolean end() {
        waiting = null;
        boolean was = woken;
        woken = false;
        if (was) {
            Thread.interrupted();
        }
        return was;
    }
}
