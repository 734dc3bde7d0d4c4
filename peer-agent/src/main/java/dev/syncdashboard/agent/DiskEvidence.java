package dev.syncdashboard.agent;

import dev.syncdashboard.fingerprint.ContentRules;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** What the truck's own disk says, beside what the engine says, and what the people in the truck are told. No method waits or fails. */
interface DiskEvidence extends AutoCloseable {

    /** Of an agent that does not look at its disk. */
    DiskEvidence NONE = new DiskEvidence() {
        @Override
        public void follow(Path syncFolder, Path statusFolder, ContentRules rules) {}

        @Override
        public void heard(Set<PeerId> online) {}

        @Override
        public void changed() {}

        @Override
        public void lookAgain() {}

        @Override
        public Optional<ContentCheck> last() {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> completeFor(FolderHash hash) {
            return Optional.empty();
        }

        @Override
        public Optional<String> problem() {
            return Optional.empty();
        }

        @Override
        public Optional<String> ignoredFiles() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    };

    /** Told where the folders are, and what in the Sync folder is content. */
    void follow(Path syncFolder, Path statusFolder, ContentRules rules);

    /** Told which other devices that share the Sync folder are in contact, by the engine's word. */
    void heard(Set<PeerId> online);

    /** Told that the Sync folder may have changed. */
    void changed();

    /** Told while files may be arriving without a sign. */
    void lookAgain();

    /** The last comparison with a list of the station. */
    Optional<ContentCheck> last();

    /** Whether every file of the version with this hash is there; empty if the disk can't tell. */
    Optional<Boolean> completeFor(FolderHash hash);

    /** What is wrong with the disk, in the words of the report. */
    Optional<String> problem();

    /** Which files of the station's update this truck never takes, in the words of the report. */
    Optional<String> ignoredFiles();

    @Override
    void close();
}
