package dev.syncdashboard.engine.common;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;

/**
 * Reads what really is on the disk, for an engine that has no hash which is the same on all devices. Called from one thread at
 * a time, and only when the folder may have changed.
 */
@FunctionalInterface
public interface FolderHasher {

    /**
     * The folder's content, or what stands in the way of knowing it.
     *
     * @param rules what is content
     * @throws EngineException if it can't be learnt what of it is content
     * @throws InterruptedException soon after its thread is interrupted
     */
    FolderReading read(EngineFolder folder, ContentRules rules) throws EngineException, InterruptedException;

    /** A number that grows as long as reading goes on, by which a disk that is slow is told from one that hangs. For any thread. */
    default long steps() {
        return 0;
    }
}
