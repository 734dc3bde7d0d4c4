package dev.syncdashboard.sync.v2;

import dev.syncdashboard.http.Cancellation;
import dev.syncdashboard.sync.SyncException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * Follows the engine's events with a cursor of its own. For one thread at a time; {@link #close} may come from any
 * thread and ends a wait at once.
 *
 * <p>What the engine does with its ids when it restarts is nowhere described. So after a failure the stream asks from
 * the start again, and an id lower than the cursor is taken as a restart.
 */
public final class EventStream implements AutoCloseable {

    /** The cursor to begin with. Whether the engine answers with its backlog or only with what comes is not known. */
    public static final long FROM_THE_START = -1;

    private final SyncClient client;
    private final Cancellation cancellation = new Cancellation();
    private long cursor = FROM_THE_START;
    private boolean uncertain;

    EventStream(SyncClient client) {
        this.client = client;
    }

    /**
     * Waits for events after those of the last call. Without any within the time it returns an empty batch.
     *
     * @throws SyncException if the engine can't be asked; the next batch that comes says {@link Batch#restarted}
     * @throws InterruptedException at once when the thread is interrupted, or stream or client are closed
     */
    public Batch next(Duration atMost) throws SyncException, InterruptedException {
        EventPage page;
        try {
            page = client.events(cursor, atMost, cancellation);
        } catch (SyncException e) {
            cursor = FROM_THE_START;
            uncertain = true;
            throw e;
        }
        return accept(page);
    }

    @Override
    public void close() {
        cancellation.cancel();
    }

    private Batch accept(EventPage page) {
        long before = cursor;
        boolean wentBack = page.cursor().isPresent() && page.cursor().getAsLong() < before;
        boolean restarted = uncertain || wentBack;
        uncertain = false;
        cursor = page.cursor().orElse(before);
        List<SyncEvent> fresh = restarted
                ? page.events()
                : page.events().stream()
                        .filter(event -> isAfter(before, event.id()))
                        .toList();
        return new Batch(fresh, restarted);
    }

    private static boolean isAfter(long before, OptionalLong id) {
        return id.isEmpty() || id.getAsLong() > before;
    }

    /**
     * What a wait brought.
     *
     * @param events oldest first, none that came before
     * @param restarted the ids began again, or contact was lost: events may be missing here, so read the state anew
     */
    public record Batch(List<SyncEvent> events, boolean restarted) {

        public Batch {
            events = List.copyOf(events);
        }
    }
}
