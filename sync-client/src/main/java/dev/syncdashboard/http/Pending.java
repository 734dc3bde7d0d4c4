package dev.syncdashboard.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import okhttp3.Call;

/**
 * A request under way, and what will be made of its answer. It always ends: with a result, a failure, its own time
 * limit, or by being given up.
 */
public final class Pending<T> {

    private final Call call;
    private final Duration limit;
    private final CompletableFuture<Boolean> sent;
    private final CompletableFuture<T> result;

    Pending(Call call, Duration limit, CompletableFuture<Boolean> sent, CompletableFuture<T> result) {
        this.call = call;
        this.limit = limit;
        this.sent = sent;
        this.result = result;
    }

    /** The same request with a further step. Both run before any wait for it ends. */
    public <U> Pending<U> then(Function<T, U> step, Runnable inAnyCase) {
        return new Pending<>(
                call, limit, sent, result.thenApply(step).whenComplete((value, failure) -> inAnyCase.run()));
    }

    /** Whether it has ended and every step has run. */
    public boolean isOver() {
        return result.isDone();
    }

    /** Waits to the end. Other threads may wait for the same. */
    public T await(Cancellation cancellation) throws IOException, InterruptedException {
        // The request ends itself in time, except while the system looks up a host name, which nothing can stop.
        return await(cancellation, limit.plusSeconds(1))
                .orElseThrow(() -> new InterruptedIOException("no answer within " + limit));
    }

    /** The result, or empty if it did not come within this time; then the request goes on. */
    public Optional<T> await(Cancellation cancellation, Duration atMost) throws IOException, InterruptedException {
        return await(result, cancellation, atMost);
    }

    /** Waits until a connection stands and the request is being written to it; false if that takes longer than this. */
    public boolean awaitSent(Cancellation cancellation, Duration atMost) throws IOException, InterruptedException {
        return await(CompletableFuture.anyOf(sent, result), cancellation, atMost)
                .isPresent();
    }

    private static <R> Optional<R> await(CompletableFuture<R> future, Cancellation cancellation, Duration atMost)
            throws IOException, InterruptedException {
        try {
            return Optional.of(cancellation.await(future, atMost.toNanos()));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    /** Ends the request; harmless if it is over. */
    public void giveUp() {
        if (!result.isDone()) {
            call.cancel();
        }
    }
}
