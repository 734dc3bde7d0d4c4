package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.clock.ClockChange;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.run.FailedParts;
import dev.syncdashboard.dashboard.verdict.Limits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells all subscribers what has happened, once it is known what was kept from before. On the fleet's thread only. */
final class Announcer implements AutoCloseable {

    private final List<Subscription> subscriptions;
    private final Limits limits;
    private final Consumer<Runnable> safely;
    private Optional<NewsFinder> finder = Optional.empty();

    /** @param safely lets no failure of one keep the others from being told */
    Announcer(List<FleetSubscriber> subscribers, Limits limits, FailedParts failedParts, Consumer<Runnable> safely) {
        this.subscriptions = subscribers.stream()
                .map(subscriber -> new Subscription(subscriber, failedParts))
                .toList();
        this.limits = limits;
        this.safely = safely;
    }

    /** From now on all is news that was not kept. */
    void begin(KeptFolder kept, Roster roster) {
        finder = Optional.of(new NewsFinder(FleetKnowledge.of(kept, roster), limits));
    }

    boolean hasBegun() {
        return finder.isPresent();
    }

    /** What has happened since the last call. It counts as told, so it has to be. */
    FleetNews next(StationMemory station, PeerMemories peers, Listing files, FleetSnapshot snapshot, Instant now) {
        return news(now, snapshot, finder.map(found -> found.next(station, peers, files, snapshot, now)));
    }

    /** Tells what was published without any of this, since the fleet's thread failed or hung. */
    void tellFrozen(FleetSnapshot published, Instant now) {
        tell(news(now, published, finder.map(found -> found.frozen(published.station()))));
    }

    /** All that is known has moved along with the clock. */
    void tellClockSet(
            StationMemory station, PeerMemories peers, FleetSnapshot snapshot, Moved move, ClockChange change) {
        tell(news(change.now(), snapshot, finder.map(found -> found.clockSet(station, peers, move, change.by()))));
    }

    private static FleetNews news(Instant at, FleetSnapshot snapshot, Optional<List<FleetEvent>> events) {
        return new FleetNews(SyncFolders.ONLY, at, snapshot, events.orElse(List.of()));
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

    /** How many reports were not told since the start, since one device sent too many. */
    long passedOver() {
        return finder.map(NewsFinder::passedOver).orElse(0L);
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
    }
}
