package dev.syncdashboard.engine.syncv1;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks at a folder again and again, in the engine's words and on the disk, since this API has no events. A look at a large
 * folder takes long, so between two of them there is twenty times as long as one takes.
 */
final class FolderPoll implements PollingWatch.Events {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final int PAUSE_PER_LOOK = 20;

    private final SyncV1Client client;
    private final EngineFolder folder;
    private final SyncFailures failures;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Optional<Secret> secret = Optional.empty();
    private Optional<List<Object>> seen = Optional.empty();
    private long last;
    private Duration pause = Duration.ZERO;

    /** @param client for this watch alone, closed with it, which ends a call under way */
    FolderPoll(SyncV1Client client, EngineFolder folder, SyncFailures failures) {
        this.client = client;
        this.folder = folder;
        this.failures = failures;
    }

    /** The first look has nothing before it to compare with, so it may mean a change. */
    @Override
    public boolean mayMeanChange(Duration atMost) throws EngineException, InterruptedException {
        Duration due = pause.minusNanos(System.nanoTime() - last);
        if (due.compareTo(atMost) > 0) {
            rest(atMost);
            return false;
        }
        rest(due);
        return look();
    }

    @Override
    public void close() {
        closed.countDown();
        client.close();
    }

    private boolean look() throws EngineException, InterruptedException {
        long begin = System.nanoTime();
        try {
            Optional<List<Object>> now =
                    Optional.of(List.of(inTheEngine(), DiskStamp.of(folder.path(), () -> closed.getCount() == 0)));
            boolean changed = !now.equals(seen);
            seen = now;
            return changed;
        } catch (SyncException e) {
            seen = Optional.empty();
            throw failures.of(e);
        } finally {
            last = System.nanoTime();
            pause = pauseAfter(Duration.ofNanos(last - begin));
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

    private static Duration pauseAfter(Duration look) {
        Duration wanted = look.multipliedBy(PAUSE_PER_LOOK);
        if (wanted.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted;
    }

    private void rest(Duration duration) throws InterruptedException {
        if (closed.await(Math.max(0, duration.toNanos()), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("the watch was closed");
        }
    }
}
