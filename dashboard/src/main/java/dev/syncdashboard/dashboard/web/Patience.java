package dev.syncdashboard.dashboard.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How long a request waits for something that another thread does. What is waited for goes on all the same. */
public record Patience(Duration longest) {

    /** As long as a person waits for a page. */
    public static final Patience OF_A_PERSON = new Patience(Duration.ofSeconds(5));

    /**
     * The answer; empty if it has not come in time.
     *
     * @throws IllegalStateException if it failed
     */
    public <T> Optional<T> await(Future<T> answer) {
        try {
            return Optional.of(answer.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
