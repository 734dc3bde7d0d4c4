package dev.syncdashboard.http;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends, from any thread and at once, every wait that was begun with it, and every later one. */
public final class Cancellation {

    private final Set<Runnable> endings = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    public void cancel() {
        cancelled = true;
        endings.forEach(Runnable::run);
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Waits for a result that others may wait for as well: giving up does not touch it.
     *
     * @throws InterruptedException if the thread is interrupted, this is cancelled, or the work itself was cancelled
     */
    <T> T await(CompletableFuture<T> shared, long nanos)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<T> own = shared.copy();
        Runnable ending = () -> own.cancel(false);
        endings.add(ending);
        try {
            if (cancelled) {
                throw new InterruptedException("closed");
            }
            return own.get(nanos, TimeUnit.NANOSECONDS);
        } catch (CancellationException e) {
            throw interruptedBy(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException) {
                throw interruptedBy(e);
            }
            throw e;
        } finally {
            endings.remove(ending);
        }
    }

    private static InterruptedException interruptedBy(Exception cause) {
        InterruptedException interrupted = new InterruptedException("closed");
        interrupted.initCause(cause);
        return interrupted;
    }
}
