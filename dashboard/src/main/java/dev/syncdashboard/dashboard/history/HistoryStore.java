package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.archive.Archive;
import dev.syncdashboard.status.FolderName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

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

    /**
     * Makes a copy of the database, while it is in use.
     *
     * @param directory an empty one
     * @return the copy; empty if nothing is kept in a database
     * @throws IOException if it can't be made; the message says why, for a person
     */
    Optional<Path> copyInto(Path directory) throws IOException;

    @Override
    void close();
}
