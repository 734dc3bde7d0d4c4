package dev.syncdashboard.dashboard.history;

import java.util.Optional;
import java.util.function.Consumer;

/** Keeps all that must survive a restart. Nothing here but what {@link HistoryReader} has ever waits for a disk or a network. */
public interface HistoryStore extends HistoryReader, AutoCloseable {

    /**
     * Reads what is kept, once, in the background.
     *
     * @param answer called with what is kept; or first with nothing, if that can't be had yet, and again when it can.
     *     Called from a thread of the store.
     */
    void open(Consumer<Optional<Kept>> answer);

    /** Keeps something from now on. Call it only after {@link #open} has answered with what is kept. */
    void keep(Entry entry);

    /** What is wrong, in whole sentences, for a page: no path, no secret. Empty if all is kept as it should be. */
    Optional<String> problem();

    @Override
    void close();
}
