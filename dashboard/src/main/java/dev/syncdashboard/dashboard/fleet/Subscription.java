package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.run.FailedParts;
import dev.syncdashboard.threads.Threads;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells one subscriber what happened: each event, in order, until it took it. A subscriber that fails is told of and asked
 * again; nobody else notices. One that may take long is told by a thread of its own.
 */
final class Subscription implements AutoCloseable {

    /** At one a second: a minute. */
    static final int MOST_TRIES = 60;

    /** While all is quiet an hour's worth, since the station is looked at every few seconds. */
    static final int MOST_WAITING = 1_000;

    private final FleetSubscriber subscriber;
    private final FailedParts failedParts;
    private final Optional<ExecutorService> thread;
    private final AtomicBoolean isDue = new AtomicBoolean();
    private final Deque<FleetNews> waiting = new ArrayDeque<>();
    private int toldOfFirst;
    private int tries;

    Subscription(FleetSubscriber subscriber, FailedParts failedParts) {
        this.subscriber = subscriber;
        this.failedParts = failedParts;
        this.thread = subscriber.mayTakeLong()
                ? Optional.of(Executors.newSingleThreadExecutor(
                        Threads.daemons("tells-" + subscriber.getClass().getSimpleName())))
                : Optional.empty();
    }

    /** Tells it now, or soon, if it has a thread of its own. On the fleet's thread only. */
    void tell(FleetNews news) {
        if (add(news)) {
            failedParts.failed(
                    subscriber.does(), new IllegalStateException("too slow: it has lost what happened longest ago"));
        }
        if (!isFailing()) {
            goOn();
        }
    }

    /** Gives whether something else was lost for it. */
    private synchronized boolean add(FleetNews news) {
        waiting.add(news);
        if (waiting.size() <= MOST_WAITING) {
            return false;
        }
        waiting.remove();
        toldOfFirst = 0;
        tries = 0;
        return true;
    }

    /** Tries again what it did not take; to be called once a second. On the fleet's thread only. */
    void goOn() {
        if (next().isEmpty() || isDue.getAndSet(true)) {
            return;
        }
        try {
            thread.ifPresentOrElse(own -> own.execute(this::run), this::run);
        } catch (RejectedExecutionException end) {
            isDue.set(false);
        }
    }

    private void run() {
        // From here on whatever is added is either seen below, or due once more.
        isDue.set(false);
        Optional<Step> step = next();
        while (step.isPresent() && takes(step.get())) {
            step = next();
        }
    }

    /** One event, and the news that it is a part of. */
    private record Step(FleetEvent event, FleetNews news) {}

    private synchronized Optional<Step> next() {
        FleetNews first = waiting.peek();
        while (first != null && toldOfFirst == first.events().size()) {
            waiting.remove();
            toldOfFirst = 0;
            first = waiting.peek();
        }
        return Optional.ofNullable(first).map(news -> new Step(news.events().get(toldOfFirst), news));
    }

    /** Gives whether to go on with the next event. */
    private boolean takes(Step step) {
        try {
            step.event().tell(subscriber, step.news());
        } catch (RuntimeException | Error e) {
            failedParts.failed(subscriber.does(), e);
            if (!givesUp()) {
                return false;
            }
        }
        done(step);
        return true;
    }

    private synchronized boolean givesUp() {
        tries++;
        return tries >= MOST_TRIES;
    }

    /** Whether it has taken all that it was told. Nobody waits for one with a thread of its own. */
    boolean isDone() {
        return thread.isPresent() || !isFailing();
    }

    private synchronized boolean isFailing() {
        return tries > 0;
    }

    private synchronized void done(Step step) {
        tries = 0;
        // Unless it was lost meanwhile.
        if (step.news().equals(waiting.peek())) {
            toldOfFirst++;
        }
    }

    @Override
    public void close() {
        thread.ifPresent(FleetThread::end);
    }
}
