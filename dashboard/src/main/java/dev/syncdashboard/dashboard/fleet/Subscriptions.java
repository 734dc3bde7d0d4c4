package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.run.FailedParts;
import java.util.List;
import java.util.function.Consumer;

/** Tells all subscribers what has happened. On the fleet's thread only. */
final class Subscriptions implements AutoCloseable {

    private final List<Subscription> subscriptions;
    private final Consumer<Runnable> safely;

    /** @param safely lets no failure of one keep the others from being told */
    Subscriptions(List<FleetSubscriber> subscribers, FailedParts failedParts, Consumer<Runnable> safely) {
        this.subscriptions = subscribers.stream()
                .map(subscriber -> new Subscription(subscriber, failedParts))
                .toList();
        this.safely = safely;
    }

    void tell(FleetNews news) {
        if (!news.events().isEmpty()) {
            subscriptions.forEach(subscription -> safely.accept(() -> subscription.tell(news)));
        }
    }

    /** Tells again what was not taken; to be called once a second. */
    void goOn() {
        subscriptions.forEach(subscription -> safely.accept(subscription::goOn));
    }

    /** Whether all that anybody waits for has reached who has to act on it. */
    boolean isDone() {
        return subscriptions.stream().allMatch(Subscription::isDone);
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
    }
}
