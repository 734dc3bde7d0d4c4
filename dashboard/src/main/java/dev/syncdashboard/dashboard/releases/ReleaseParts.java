package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.dashboard.audit.Audit;
import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.joining.StationFiles;
import dev.syncdashboard.dashboard.run.Supervisor;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.words.Message;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** All that a station runs for releases. */
public final class ReleaseParts {

    private final ReleaseShelf shelf;
    private final RolloutDesk desk;
    private final StationFiles files;

    // Told before there is anybody to hear it.
    private final AtomicReference<Optional<EngineFolder>> status = new AtomicReference<>(Optional.empty());

    /** Those of one station; nothing begins yet. */
    public ReleaseParts(StationFiles files, ReleaseSettings settings, Fleet fleet, Audit audit, Clock clock) {
        this.files = files;
        this.shelf = new ReleaseShelf(settings.project(), clock);
        this.desk = new RolloutDesk(files.directory(), shelf, settings.within(), fleet, audit, clock);
    }

    /** Where they are led on. */
    public Rollouts desk() {
        return desk;
    }

    /**
     * Told where the folders are; never waits.
     *
     * @param sync the station's first Sync folder, in which releases lie
     */
    public void foldersAre(EngineFolder statusFolder, EngineFolder sync) {
        status.set(Optional.of(statusFolder));
        shelf.folderIs(sync.path());
    }

    /**
     * Starts all parts.
     *
     * @param engine tells how files in the Status folder are written
     */
    public void start(Supervisor supervisor, SyncEngine engine) {
        supervisor.start("release-shelf", Message.of("part.finds_releases"), shelf);
        supervisor.start(
                "rollout-watcher",
                Message.of("part.gives_rollouts"),
                new RolloutWatcher(desk, files.key(), engine, () -> Objects.requireNonNull(status.get())));
    }
}
