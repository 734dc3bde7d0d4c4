package dev.syncdashboard.engine.syncv2;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.sync.EventStream;
import dev.syncdashboard.sync.EventType;
import dev.syncdashboard.sync.SyncEvent;
import dev.syncdashboard.sync.SyncEvent.FolderReference;
import dev.syncdashboard.sync.SyncException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Watches a folder by the engine's events. It begins with cursor -1: should the engine answer with its backlog, that
 * means one look at the folder too many, and never a change too few.
 */
final class SyncV2Watch implements FolderWatch {

    /** Between answers that bring nothing: an engine that does not hold its long poll must not keep us spinning. */
    private static final Duration PACE = Duration.ofSeconds(1);

    /** Then the engine is asked anew, which shows whether it is still there. */
    private static final Duration LONGEST_POLL = Duration.ofSeconds(60);

    private final EventStream events;
    private final EngineFolder folder;
    private final Failures failures;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean failed;

    SyncV2Watch(EventStream events, EngineFolder folder, Failures failures) {
        this.events = events;
        this.folder = folder;
        this.failures = failures;
    }

    @Override
    public Change await(Duration atMost) throws EngineException, InterruptedException {
        try {
            Duration wait = atMost.isNegative() ? Duration.ZERO : atMost;
            return failed ? recover(wait) : pollUntil(wait);
        } catch (SyncException e) {
            failed = true;
            throw failures.of(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        events.close();
    }

    /** A short look is enough: once the engine takes the call, nobody knows what was missed. */
    private Change recover(Duration atMost) throws SyncException, InterruptedException {
        events.next(shorter(atMost, PACE));
        failed = false;
        return Change.POSSIBLE;
    }

    private Change pollUntil(Duration atMost) throws SyncException, InterruptedException {
        long begin = System.nanoTime();
        Duration left = atMost;
        do {
            if (poll(shorter(left, LONGEST_POLL))) {
                return Change.POSSIBLE;
            }
            left = atMost.minusNanos(System.nanoTime() - begin);
        } while (!left.isNegative() && !left.isZero());
        return Change.NONE;
    }

    /** One call for events: whether they, or a gap in them, may mean a change. */
    private boolean poll(Duration atMost) throws SyncException, InterruptedException {
        long begin = System.nanoTime();
        EventStream.Batch batch = events.next(atMost);
        if (batch.restarted() || batch.events().stream().anyMatch(this::mayChangeFolder)) {
            return true;
        }
        Duration rest = PACE.minusNanos(System.nanoTime() - begin);
        pause(shorter(rest, atMost));
        return false;
    }

    private void pause(Duration duration) throws InterruptedException {
        if (!duration.isNegative() && closed.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("the watch was closed");
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean mayChangeFolder(SyncEvent event) {
        return event.type() != EventType.UNKNOWN
                && event.folder().map(this::mayBeOurs).orElse(true);
    }

    /** By share id where both sides have one, else by folder id; an event that names neither may be about any folder. */
    private boolean mayBeOurs(FolderReference reference) {
        Optional<Boolean> sameShare =
                folder.shareId().flatMap(id -> reference.shareId().map(id::equals));
        Optional<Boolean> sameId = reference.id().map(folder.id()::equals);
        return sameShare.or(() -> sameId).orElse(true);
    }
}
