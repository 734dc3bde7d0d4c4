package dev.syncdashboard.engine.common;

import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.FolderFingerprint;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.status.FolderHash;

/** What reading a folder's files came to. */
public sealed interface FolderReading {

    /** All of them were read. */
    record Whole(FolderFingerprint fingerprint) implements FolderReading {

        /** It names the rules by which the files were chosen. */
        public FolderHash hash() {
            return fingerprint.hash();
        }

        public FileList files() {
            return fingerprint.files();
        }

        /** The hash that the folder would have with these files. */
        public FolderHash hashWith(FileList others) {
            return hash().rules().map(others.hash()::byRules).orElse(others.hash());
        }
    }

    /**
     * The content of something is not known, so there is no hash.
     *
     * @param why with the names of the files that stand in the way
     */
    record Failed(Unconfirmed why) implements FolderReading {}
}
