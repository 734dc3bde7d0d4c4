package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.Archive;
import dev.syncdashboard.dashboard.archive.KeptFleet;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Brings what is kept before all news, so that nothing is said without it. A database that can't be had is not waited for,
 * nor one that hangs: what it holds is put before all else when it comes. But for the beginning on the fleet's thread only.
 */
final class Opening {

    private static final Duration CLOCK_IS_FAR_WRONG = Duration.ofDays(1);
    private static final Duration LONGEST_WAIT_FOR_THE_CLOCK = Duration.ofMinutes(5);

    /** So long it may take; and so long, at most, whoever stands in line behind it waits. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private final Archive archive;
    private final FleetTime time;
    private final Executor inOrder;
    private final Consumer<KeptFleet> takeOver;
    private final Runnable refresh;
    private Optional<HeldBack> heldBack = Optional.empty();

    /** What is kept, from long after the clock's time; not used yet. */
    private record HeldBack(KeptFleet kept, Instant newest, Duration until) {}

    /**
     * @param takeOver puts what is kept before what is known
     * @param refresh has the snapshot say what is waited for
     */
    Opening(Archive archive, FleetTime time, Executor inOrder, Consumer<KeptFleet> takeOver, Runnable refresh) {
        this.archive = archive;
        this.time = time;
        this.inOrder = inOrder;
        this.takeOver = takeOver;
        this.refresh = refresh;
    }

    /** @param without done first of all where nothing can be had */
    void begin(Runnable without) {
        CompletableFuture<Optional<KeptFleet>> first = new CompletableFuture<>();
        archive.open(kept -> {
            if (!first.complete(kept)) {
                kept.ifPresent(late -> inOrder.execute(() -> restore(late)));
            }
        });
        first.completeOnTimeout(Optional.empty(), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        inOrder.execute(() -> join(first).ifPresentOrElse(this::restore, without));
    }

    private static Optional<KeptFleet> join(Future<Optional<KeptFleet>> first) {
        try {
            return first.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A computer whose battery is empty starts in 1970 and gets the time from the network a little later. What is kept is
     * not mixed with what happens until then, unless that takes long.
     */
    private void restore(KeptFleet kept) {
        Instant now = time.now();
        Optional<Instant> newest = kept.lastLook().filter(moment -> FleetTime.isFuture(moment, now));
        Optional<Instant> tooFar =
                newest.filter(moment -> FleetTime.isSurelyWrong(now) || moment.isAfter(now.plus(CLOCK_IS_FAR_WRONG)));
        if (tooFar.isPresent() && heldBack.isEmpty()) {
            heldBack =
                    Optional.of(new HeldBack(kept, tooFar.get(), time.passed().plus(LONGEST_WAIT_FOR_THE_CLOCK)));
            refresh.run();
            return;
        }
        newest.ifPresent(moment -> time.keptIsFromTheFuture(moment, now));
        heldBack = Optional.empty();
        takeOver.accept(kept);
    }

    /** The clock may be right by now. */
    void lookAgain() {
        heldBack.filter(held -> !FleetTime.isFuture(held.newest(), time.now())
                        || held.until().compareTo(time.passed()) < 0)
                .ifPresent(held -> restore(held.kept()));
    }

    /** Whether what is kept is here, and is not used yet. */
    boolean holdsBack() {
        return heldBack.isPresent();
    }

    /** What is waited for before what is kept is used, in a whole sentence; empty if it is not held back. */
    Optional<Message> heldBack(Instant now) {
        return heldBack.map(held -> FleetTime.waitsForTheClock(held.newest(), now));
    }
}
