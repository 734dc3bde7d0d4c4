package dev.syncdashboard.agent;

import dev.syncdashboard.agent.selfcheck.Hindrance;
import dev.syncdashboard.agent.selfcheck.Situation;
import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the truck's own disk says, beside what the engine says, and what the people in the truck are told. No method waits or fails. */
interface DiskEvidence extends AutoCloseable {

    /** Of an agent that does not look at its disk. */
    DiskEvidence NONE = new DiskEvidence() {};

    /** Told where the folders are, and what in the Sync folder is content. */
    default void follow(Path syncFolder, Path statusFolder, ContentRules rules) {}

    /** Told which other devices that share the Sync folder are in contact, by the engine's word. */
    default void heard(Set<PeerId> online) {}

    /** Told that the Sync folder may have changed. */
    default void changed() {}

    /** Told while files may be arriving without a sign. */
    default void lookAgain() {}

    /** Told of a hash that was made of the disk's very content just now, or is the engine's own word of it. */
    default void confirmed(FolderHash hash) {}

    /** Told how things stand, for the people in the truck. */
    default void stands(Situation situation) {}

    /** Told why that can't be said just now. */
    default void trouble(Message what) {}

    /** Told whom to wake when there is something else to report. */
    default void wakeForNews(Runnable wake) {}

    /** The last comparison with a list of the station. */
    default Optional<ContentCheck> last() {
        return Optional.empty();
    }

    /** Whether every file of the version with this hash is there; empty if the disk can't tell. */
    default Optional<Boolean> completeFor(FolderHash hash) {
        return Optional.empty();
    }

    /** Whether this is the version of the station's list that was used last; empty if that can't be told. */
    default Optional<Boolean> isListed(FolderHash hash) {
        return Optional.empty();
    }

    /** What is wrong with the disk, or with looking at it. */
    default List<Hindrance> problems() {
        return List.of();
    }

    /** Ends it without waiting for that. */
    default void stop() {}

    @Override
    default void close() {}
}
