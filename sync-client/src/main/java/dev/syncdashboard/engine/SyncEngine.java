package dev.syncdashboard.engine;

/** A sync engine on this device. Safe for many threads. */
public interface SyncEngine extends AutoCloseable {

    /** Begins to look: whatever is asked through it is of one moment. Asks nothing yet. */
    EngineMoment now();

    /** Starts to watch a folder for changes; none is lost from here to the first wait. */
    FolderWatch watch(EngineFolder folder);

    /**
     * Tells the engine that a file in the folder was written, so that it need not find out by itself and sends it at
     * once. Returns at once and never fails; an engine that finds out soon enough by itself ignores it.
     *
     * @param fileName within the folder
     */
    default void announce(EngineFolder folder, String fileName) {}

    /**
     * Has the engine look through the whole folder for changes that it has not noticed. Returns at once and never fails.
     *
     * @return whether this engine can be asked for that
     */
    default boolean lookThrough(EngineFolder folder) {
        return false;
    }

    /**
     * A name that this engine never syncs, for a file that is still being written. Each file has another one, so that two of
     * them can be written side by side.
     *
     * @param file its name when it is whole
     */
    String temporaryFileName(String file);

    /** Frees connections and ends waits; never fails. */
    @Override
    void close();
}
