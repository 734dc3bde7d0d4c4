package dev.syncdashboard.agent;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.engine.SyncEngine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keeps a watch on the Sync folder, and a new one when the engine knows the folder by another id. */
final class WatchKeeper implements FolderObserver.Watch, AutoCloseable {

    private final SyncEngine engine;
    private String watchedId = "";
    private @Nullable FolderWatch watch;
    private final Wakening wakening;

    WatchKeeper(SyncEngine engine, Wakening wakening) {
        this.engine = engine;
        this.wakening = wakening;
    }

    @Override
    public boolean follow(EngineFolder folder) {
        if (watch != null && watchedId.equals(folder.id())) {
            return false;
        }
        close();
        watch = engine.watch(folder);
        watchedId = folder.id();
        return true;
    }

    /** Waits as the engine lets it, or until somebody wakes it. */
    FolderWatch.Change await(Duration atMost) throws EngineException, InterruptedException {
        FolderWatch now = watch;
        return now == null
                ? FolderWatch.Change.POSSIBLE
                : wakening.during(() -> now.await(atMost)).orElse(FolderWatch.Change.NONE);
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }
}
