package dev.syncdashboard.engine.admin;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.status.PeerId;
import java.nio.file.Path;
import java.util.List;

/**
 * Changes to an engine on this device, for setting it up. What is done already is done again without harm. Each call ends
 * within the engine's own time limits, throws {@link EngineException} for everything that engine or network does, and {@link
 * InterruptedException} at once when its thread is interrupted. Safe for many threads.
 *
 * <p>Where an engine has no call for something, the answer is {@link Step.ByHand} and nothing has changed.
 */
public interface EngineAdmin extends AutoCloseable {

    /** Who this device is. */
    EngineIdentity identity() throws EngineException, InterruptedException;

    /** How other devices reach this one; with no address where they find it by themselves. */
    DeviceContact contact() throws EngineException, InterruptedException;

    /** Every folder that is connected on this device. */
    List<EngineFolder> folders() throws EngineException, InterruptedException;

    /**
     * Makes a new shared folder. One that the engine has at this place already is given back as it is.
     *
     * @param place an absolute directory; made if it is not there
     * @param name what people call it
     */
    Step<EngineFolder> create(Path place, String name, FolderRole role) throws EngineException, InterruptedException;

    /**
     * What another device needs to get this folder.
     *
     * @param there what the folder is for on that device
     */
    Step<FolderInvitation> invite(EngineFolder folder, FolderRole there) throws EngineException, InterruptedException;

    /**
     * Takes a folder that another device invited this one to.
     *
     * @param place an absolute directory; made if it is not there
     * @param from devices to share it with, which the engine knows ({@link #meet}); without meaning where whoever has the
     *     invitation gets the folder
     */
    Step<EngineFolder> accept(FolderInvitation invitation, Path place, List<PeerId> from)
            throws EngineException, InterruptedException;

    /** No longer shares the folder; its files stay on the disk. */
    Step<Boolean> leave(EngineFolder folder) throws EngineException, InterruptedException;

    /** What is not as it should be about a folder's settings, worst first; empty if nothing is known to be wrong. */
    List<FolderFlaw> flaws(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException;

    /** Sets all that can be set of what {@link #flaws} finds, and nothing else. */
    Step<Boolean> mend(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException;

    /** Makes another device known to this engine, so that the two connect once it knows this one too. */
    Step<Boolean> meet(DeviceContact device) throws EngineException, InterruptedException;

    /**
     * Devices that ask this engine to be let in, and that it doesn't know; empty where devices don't ask. Any text can stand
     * in their names: trust nothing in it.
     */
    List<WaitingDevice> waiting() throws EngineException, InterruptedException;

    /** Lets a device in to these folders. */
    Step<Boolean> admit(DeviceContact device, List<EngineFolder> folders) throws EngineException, InterruptedException;

    /** Knows the device no longer, and shares nothing with it. Files that it has stay there. */
    Step<Boolean> expel(PeerId device) throws EngineException, InterruptedException;

    /** What this device tells others to be called. */
    Step<Boolean> callItself(String name) throws EngineException, InterruptedException;

    /** Frees connections and ends waits; never fails. */
    @Override
    void close();
}
