package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.status.FolderName;

/**
 * A Sync folder whose history is kept.
 *
 * @param engineKey by which the engine knows it, as the settings say; blank if that is not set
 */
public record StoredFolder(FolderName name, String engineKey) {

    public StoredFolder {
        engineKey = engineKey.strip();
    }
}
