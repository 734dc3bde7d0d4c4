package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.status.FolderName;

/** Which Sync folders the fleet watches. */
public final class SyncFolders {

    /** The only one, whatever it is called elsewhere. */
    public static final FolderName ONLY = new FolderName("files");

    private SyncFolders() {}
}
