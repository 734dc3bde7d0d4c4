package dev.syncdashboard.engine.syncfiles;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.sync.v1.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folders of one Sync, and what one of its APIs can do with them. Each is shared by a secret, and whoever has that has
 * the folder. Failures are as those of {@link dev.syncdashboard.engine.admin.EngineAdmin}.
 */
public interface KeyedFolders extends AutoCloseable {

    EngineIdentity identity() throws EngineException, InterruptedException;

    /** Those that are connected here, as they are now. */
    List<EngineFolder> all() throws EngineException, InterruptedException;

    /** A secret for a folder that nobody has yet. */
    Secret newSecret() throws EngineException, InterruptedException;

    /** By which this device has the folder; empty if the engine does not tell, or it is of a kind that is never sent. */
    Optional<Secret> secretOf(EngineFolder folder) throws EngineException, InterruptedException;

    /** The one of the same folder for those that only read it; empty if there is no way to make it. */
    Optional<Secret> readOnly(Secret secret) throws EngineException, InterruptedException;

    /** Whether this API can take a folder by its secret; if not, nothing is asked of it. */
    boolean takesSecrets() throws EngineException, InterruptedException;

    /**
     * Adds a directory under a secret, whatever is in it.
     *
     * @param place which is there
     */
    void add(Path place, Secret secret) throws EngineException, InterruptedException;

    /** Shares the folder no longer; its files stay. Whether it was there. */
    boolean remove(EngineFolder folder) throws EngineException, InterruptedException;

    /** What is wrong with the folder by this API's own word, worst first. */
    List<KeyedFlaw> flaws(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException;

    /** Gives this device another name; false if this API can't. */
    boolean rename(String name) throws EngineException, InterruptedException;

    @Override
    void close();
}
