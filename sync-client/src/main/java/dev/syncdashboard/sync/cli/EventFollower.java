package dev.syncdashboard.sync.cli;

import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.v2.EventStream;
import java.time.Duration;

/**
 * Prints events as they come. Once it has been in contact it stays when the sync program goes, and tries again with growing
 * pauses. Ends normally when its thread is interrupted, or when nobody reads what it prints.
 */
final class EventFollower {

    private static final Duration WAIT = Duration.ofMinutes(1);

    private final EventStream events;
    private final Backoff backoff;
    private final Output output;
    private final CliContext context;
    private boolean met;
    private boolean lost;

    EventFollower(EventStream events, Backoff backoff, Output output, CliContext context) {
        this.events = events;
        this.backoff = backoff;
        this.output = output;
        this.context = context;
    }

    /** @throws SyncException if there never was contact, or trying again can't help */
    void follow() throws SyncException {
        try {
            while (!output.isClosed()) {
                step();
            }
        } catch (InterruptedException e) {
            // Ctrl-C: the way in which a person ends this.
        }
    }

    private void step() throws SyncException, InterruptedException {
        EventStream.Batch batch;
        try {
            batch = events.next(WAIT);
        } catch (SyncException e) {
            if (!met || !e.isRetryable()) {
                throw e;
            }
            lose(e);
            Thread.sleep(backoff.next().toMillis());
            return;
        }
        meet(batch.restarted());
        batch.events().stream().map(EventView::new).forEach(output::event);
    }

    private void lose(SyncException why) {
        if (!lost) {
            context.err().println(CliFailures.words(why, context) + " Trying again until it answers.");
        }
        lost = true;
    }

    private void meet(boolean restarted) {
        if (lost || (met && restarted)) {
            context.err().println("The sync program answers again. Events may be missing, or come a second time.");
        }
        backoff.reset();
        lost = false;
        met = true;
    }
}
