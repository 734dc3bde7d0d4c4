package dev.syncdashboard.engine.syncv2;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.common.PollingWatch;
import dev.syncdashboard.engine.common.SyncFailures;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.v2.EventStream;
import dev.syncdashboard.sync.v2.EventType;
import dev.syncdashboard.sync.v2.SyncEvent;
import dev.syncdashboard.sync.v2.SyncEvent.FolderReference;
import java.time.Duration;
import java.util.Optional;

/**
 * The engine's events, as far as they may concern one folder. They begin with cursor -1: should the engine answer with
 * its backlog, that means one look at the folder too many, and never a change too few.
 */
record SyncV2Events(EventStream events, EngineFolder folder, SyncFailures failures) implements PollingWatch.Events {

    @Override
    public boolean mayMeanChange(Duration atMost) throws EngineException, InterruptedException {
        try {
            EventStream.Batch batch = events.next(atMost);
            return batch.restarted() || batch.events().stream().anyMatch(this::mayChangeFolder);
        } catch (SyncException e) {
            throw failures.of(e);
        }
    }

    @Override
    public void close() {
        events.close();
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
