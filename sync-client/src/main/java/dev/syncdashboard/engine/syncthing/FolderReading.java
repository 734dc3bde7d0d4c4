package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.fingerprint.FileList;
import dev.syncdashboard.status.FolderHash;

/** What reading a folder's files came to. */
public sealed interface FolderReading {

    /** All of them were read. */
    record Whole(FileList files) implements FolderReading {

        FolderHash hash() {
            return files.hash();
        }
    }

    /**
     * The content of something is not known, so there is no hash.
     *
     * @param why with the names of the files that stand in the way
     */
    record Failed(Unconfirmed why) implements FolderReading {}
}
