package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.fingerprint.ContentRules;
import dev.syncdashboard.status.FolderHash;
import java.io.IOException;
import java.util.Optional;

/**
 * Makes a hash of what really is on the disk, since Syncthing has none that is the same on all devices. Called from one
 * thread at a time, and only when the folder may have changed.
 */
@FunctionalInterface
public interface FolderHasher {

    /**
     * The hash of the folder's content, the same on every device with the same files.
     *
     * @param rules what is content
     * @return empty if the folder changed so much meanwhile that nothing sure can be said
     * @throws IOException if the folder, or a file in it, can't be read
     * @throws InterruptedException soon after its thread is interrupted
     */
    Optional<FolderHash> hash(EngineFolder folder, ContentRules rules) throws IOException, InterruptedException;
}
