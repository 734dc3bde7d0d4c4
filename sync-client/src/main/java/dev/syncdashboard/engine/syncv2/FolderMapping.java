package dev.syncdashboard.engine.syncv2;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.common.EngineFailures;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.sync.v2.Folder;
import java.nio.file.Path;

/** Puts the API's folder into the port's terms. */
final class FolderMapping {

    private static final long FULL_SYNC = 2;
    private static final long SELECTIVE = 1;

    private FolderMapping() {}

    static EngineFolder toEngineFolder(Folder folder, LocalFolders local, EngineFailures failures)
            throws EngineException {
        return new EngineFolder(
                folder.id(),
                folder.shareId(),
                folder.name(),
                path(folder, local, failures),
                // Read-only is claimed on evidence only.
                folder.writable().orElse(true),
                state(folder));
    }

    private static State state(Folder folder) {
        long level = folder.syncLevel().orElse(FULL_SYNC);
        if (level < SELECTIVE) {
            return State.DISCONNECTED;
        }
        if (folder.stopped()) {
            return State.STOPPED;
        }
        if (folder.paused()) {
            return State.PAUSED;
        }
        return level == SELECTIVE ? State.PLACEHOLDERS : State.ACTIVE;
    }

    private static Path path(Folder folder, LocalFolders local, EngineFailures failures) throws EngineException {
        if (folder.path().isEmpty()) {
            // A folder without a place on this disk can't be used at all; an empty path would mean our own directory.
            throw new EngineException(
                    Kind.FOLDER_NOT_FOUND,
                    "The folder '" + folder.name() + "' is known to the sync engine, but not connected on this device."
                            + " Connect it there and choose where it shall be.");
        }
        return local.place(folder.name(), folder.path().get(), failures);
    }
}
