package dev.syncdashboard.dashboard.station;

import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.SyncEngine;
import java.util.Optional;

/** Has the station's engine look through the Sync folder, for files that it has not noticed. Waits for nothing. */
public final class FolderRescan {

    private final SyncEngine engine;
    private volatile Optional<EngineFolder> folder = Optional.empty();

    public FolderRescan(SyncEngine engine) {
        this.engine = engine;
    }

    /** Told which folder it is. */
    public void folderIs(EngineFolder now) {
        folder = Optional.of(now);
    }

    /** Gives whether the engine was asked; not so before it was first reached, or of one that can't be asked for that. */
    public boolean ask() {
        return folder.filter(engine::lookThrough).isPresent();
    }
}
