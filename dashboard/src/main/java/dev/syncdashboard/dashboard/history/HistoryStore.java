package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.archive.Archive;

/** Keeps all that must survive a restart. Nothing here but what {@link HistoryReader} has ever waits for a disk or a network. */
public interface HistoryStore extends Archive, HistoryReader, AutoCloseable {

    /** Keeps something from now on. Call it only after {@link #open} has answered with what is kept. */
    void keep(Entry entry);

    @Override
    void close();
}
