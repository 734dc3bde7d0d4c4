package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.status.FolderName;
import java.util.Optional;

/**
 * One thing to keep, and of which Sync folder.
 *
 * @param folder means nothing where the entry is of no folder
 */
record FolderEntry(FolderName folder, Entry entry) {

    /** @param folder empty where the entry is of no folder */
    private record Key(Optional<FolderName> folder, Object inFolder) {}

    /** Of several entries with one key that wait to be written only the newest counts; empty: each counts. */
    Optional<Object> key() {
        return entry.key().map(key -> new Key(Optional.of(folder).filter(any -> entry.isOfFolder()), key));
    }

    /** The key of what was known in a folder of the device that this entry forgets; empty if it forgets none. */
    Optional<Object> forgottenIn(FolderName known) {
        return entry instanceof Entry.PeerForgotten
                ? entry.key().map(key -> new Key(Optional.of(known), key))
                : Optional.empty();
    }
}
