package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.archive.Archive;
import dev.syncdashboard.status.FolderName;

/**
 * Keeps all that must survive a restart, of each Sync folder apart. Nothing here but what {@link HistoryReader} has ever waits
 * for a disk or a network.
 */
public interface HistoryStore extends Archive, AutoCloseable {

    /**
     * Keeps something from now on. Call it only after {@link #open} has answered with what is kept.
     *
     * @param folder the Sync folder that the entry is about; of an entry that is of no folder it means nothing
     * @throws IllegalArgumentException if that folder is not kept here
     */
    void keep(FolderName folder, Entry entry);

    /**
     * What happened in a Sync folder.
     *
     * @throws IllegalArgumentException if that folder is not kept here
     */
    HistoryReader of(FolderName folder);

    @Override
    void close();
}
