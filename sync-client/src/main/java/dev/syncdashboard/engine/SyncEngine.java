package dev.syncdashboard.engine;

import dev.syncdashboard.fingerprint.ContentRules;
import dev.syncdashboard.status.PeerId;
import java.util.List;

/**
 * A sync engine on this device. Safe for many threads. Every call that talks to the engine ends within the engine's own
 * time limits, throws {@link EngineException} for everything that engine or network does, and
 * {@link InterruptedException} at once when its thread is interrupted.
 */
public interface SyncEngine extends AutoCloseable {

    /** Who this device is. */
    EngineIdentity identity() throws EngineException, InterruptedException;

    /**
     * The folder with this share id, folder id or unique name, as the engine has it now.
     *
     * @throws EngineException of kind {@code FOLDER_NOT_FOUND} or {@code FOLDER_AMBIGUOUS} among others. A folder that
     *     has no place on this device's disk, because it is not connected here, counts as not found; the message says so
     */
    EngineFolder folder(String key) throws EngineException, InterruptedException;

    /**
     * The folder's hash and peers now. The engine's "online" is a claim with a delay, never proof. Where an engine has no
     * hash of its own, all files are read for it, and the first call may take as long as that takes.
     */
    FolderActivity activity(EngineFolder folder) throws EngineException, InterruptedException;

    /**
     * Whether every byte of what {@link #activity} last named is on this device's disk. Ask after the activity, never
     * before it: an engine may know a new file list before it has the files. Walks the folder, so it takes its time
     * with many files.
     */
    Completeness completeness(EngineFolder folder) throws EngineException, InterruptedException;

    /**
     * What the engine knows to be wrong with the folder on this device, or not set as it should be, beyond its state;
     * for a Sync folder also how the devices are set here that share it. Empty from an engine that knows of nothing.
     * Cheap after {@link #activity} of the same folder.
     */
    default List<FolderAdvice> advice(EngineFolder folder, FolderRole role)
            throws EngineException, InterruptedException {
        return List.of();
    }

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

    /** A file name that this engine never syncs, for a file of this peer that is still being written. */
    String temporaryFileName(PeerId peer);

    /**
     * What in the folder is content: what this engine on this device sends, or would take. Rules that can't be read, or
     * have something that is not understood, are {@link ContentRules#unknown}.
     */
    ContentRules contentRules(EngineFolder folder) throws EngineException, InterruptedException;

    /** Frees connections and ends waits; never fails. */
    @Override
    void close();
}
