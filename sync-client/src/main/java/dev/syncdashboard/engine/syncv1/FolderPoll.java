package dev.syncdashboard.engine.syncv1;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.common.GentlePace;
import dev.syncdashboard.engine.common.PollingWatch;
import dev.syncdashboard.engine.common.SyncFailures;
import dev.syncdashboard.engine.syncfiles.DiskStamp;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.sync.v1.SyncV1Client;
import dev.syncdashboard.sync.v1.V1Folder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a folder again and again, in the engine's words and on the disk, since this API has no events.
 */
final class FolderPoll implements PollingWatch.Events {

    private final SyncV1Client client;
    private final EngineFolder folder;
    private final SyncFailures failures;
    private final GentlePace pace = new GentlePace();
    private Optional<Secret> secret = Optional.empty();
    private Optional<List<Object>> seen = Optional.empty();

    /** @param client for this watch alone, closed with it, which ends a call under way */
    FolderPoll(SyncV1Client client, EngineFolder folder, SyncFailures failures) {
        this.client = client;
        this.folder = folder;
        this.failures = failures;
    }

    /** The first look has nothing before it to compare with, so it may mean a change. */
    @Override
    public boolean mayMeanChange(Duration atMost) throws EngineException, InterruptedException {
        return pace.awaitLook(atMost) && look();
    }

    @Override
    public void close() {
        pace.close();
        client.close();
    }

    private boolean look() throws EngineException, InterruptedException {
        long begin = System.nanoTime();
        try {
            Optional<List<Object>> now =
                    Optional.of(List.of(inTheEngine(), DiskStamp.of(folder.path(), pace::isClosed)));
            boolean changed = !now.equals(seen);
            seen = now;
            return changed;
        } catch (SyncException e) {
            seen = Optional.empty();
            throw failures.of(e);
        } finally {
            pace.looked(begin);
        }
    }

    /** Asked for alone, since a list of a thousand folders is a lot of work for the engine. */
    private Optional<V1Folder> inTheEngine() throws SyncException, InterruptedException {
        if (secret.isEmpty()) {
            secret = client.folders().stream()
                    .map(KnownFolder::of)
                    .filter(known -> known.id().equals(folder.id()))
                    .flatMap(known -> known.folder().secret().stream())
                    .findFirst();
        }
        return secret.isPresent() ? client.folder(secret.get()) : Optional.empty();
    }
}
