package dev.syncdashboard.dashboard.web.rendered;

import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What was rendered of one snapshot within one second: by then its ages are others. Bounded, however much is asked for. */
final class RenderedAnswers {

    /** Filters can be anything, and each makes a page of its own. */
    private static final int MOST = 64;

    private static final long MOST_BYTES = 32L << 20;

    private final FleetSnapshot snapshot;
    private final long second;
    private final Map<String, CompletableFuture<Optional<RenderedAnswer>>> answers = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    RenderedAnswers(FleetSnapshot snapshot, long second) {
        this.snapshot = snapshot;
        this.second = second;
    }

    // The very same: to compare them by value would take longer than to render.
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(FleetSnapshot other, long otherSecond) {
        return snapshot == other && second == otherSecond;
    }

    /**
     * The place for an answer: whoever is given an empty one that is its own has to fill it.
     *
     * @param mine taken if there is none yet
     * @return empty if there is no more room
     */
    Optional<CompletableFuture<Optional<RenderedAnswer>>> place(
            String request, CompletableFuture<Optional<RenderedAnswer>> mine) {
        CompletableFuture<Optional<RenderedAnswer>> known = answers.get(request);
        if (known != null) {
            return Optional.of(known);
        }
        if (answers.size() >= MOST || bytes.get() >= MOST_BYTES) {
            return Optional.empty();
        }
        known = answers.putIfAbsent(request, mine);
        return Optional.of(known == null ? mine : known);
    }

    /** It was rendered, and may be given to those who wait; one that can't be shared is left to each. */
    void fill(CompletableFuture<Optional<RenderedAnswer>> place, Optional<RenderedAnswer> answer) {
        answer.ifPresent(rendered -> bytes.addAndGet(rendered.size()));
        place.complete(answer);
    }
}
