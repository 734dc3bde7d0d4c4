package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.status.FolderName;

/** Has the station's engine look through a Sync folder, for files that it has not noticed. */
public interface FolderRescans {

    /** Gives whether the engine was asked; not so before it was first reached, or of one that can't be asked for that. */
    boolean ask(FolderName folder);
}
