package dev.syncdashboard.engine;

import dev.syncdashboard.content.ContentRules;

/**
 * What an engine says now. Nothing is asked of it twice, so all answers are of one moment, and in the right order. For
 * one thread, and for one look: after that it is the past. Each call ends within the engine's own time limits, throws
 * {@link EngineException} for everything that engine or network does, and {@link InterruptedException} at once when its
 * thread is interrupted.
 */
public interface EngineMoment {

    /** Who this device is. */
    EngineIdentity identity() throws EngineException, InterruptedException;

    /**
     * The folder with this share id, folder id or unique name.
     *
     * @throws EngineException of kind {@code FOLDER_NOT_FOUND} or {@code FOLDER_AMBIGUOUS} among others. A folder that
     *     has no place on this device's disk, because it is not connected here, counts as not found; the message says so
     */
    EngineFolder folder(String key) throws EngineException, InterruptedException;

    /**
     * All that can be said of a folder now. Where an engine has no hash of its own, all files are read for it, and the
     * first look may take as long as that takes. On a truck the folder may be walked through.
     */
    FolderLook look(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException;

    /**
     * What in the folder is content: what this engine on this device sends, or would take. Rules that can't be read, or
     * have something that is not understood, are {@link ContentRules#unknown}.
     */
    ContentRules contentRules(EngineFolder folder) throws EngineException, InterruptedException;
}
