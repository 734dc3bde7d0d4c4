package dev.syncdashboard.engine.admin;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.status.PeerId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Changes to an engine on this device, for setting it up. What is done already is done again without harm. Each call ends
 * within the engine's own time limits, throws {@link EngineException} for everything that engine or network does, and {@link
 * InterruptedException} at once when its thread is interrupted. Safe for many threads.
 *
 * <p>Where an engine has no call for something, the answer is {@link Step.ByHand} and nothing has changed. A {@code Boolean}
 * that is done says whether something is different now; it is false where it was so before.
 */
public interface EngineAdmin extends AutoCloseable {

    /** Who this device is. */
    EngineIdentity identity() throws EngineException, InterruptedException;

    /** How other devices reach this one; with no address where they find it by themselves. */
    DeviceContact contact() throws EngineException, InterruptedException;

    /** Every folder that is connected on this device. */
    List<EngineFolder> folders() throws EngineException, InterruptedException;

    /**
     * Makes a new shared folder. One that the engine has at this place already is given back as it is: {@link #mend} sets
     * right what may be wrong with it.
     *
     * @param place an absolute directory, as this program sees it; made if it is not there
     * @param name what people call it
     * @throws EngineException also if another shared folder is in this place or around it
     */
    Step<EngineFolder> create(Path place, String name, FolderRole role) throws EngineException, InterruptedException;

    /**
     * What another device needs to get this folder.
     *
     * @param there what the folder is for on that device
     */
    Step<FolderInvitation> invite(EngineFolder folder, FolderRole there) throws EngineException, InterruptedException;

    /**
     * Whether whoever has an {@linkplain #invite invitation} gets the folder's files by it alone, for as long as the folder is
     * shared; else the device has to be let in too.
     */
    boolean invitationsOpenFolders();

    /**
     * Takes a folder that another device invited this one to. One that the engine has already stays where it is and as it
     * is, and is shared with these devices too.
     *
     * @param place an absolute directory, as this program sees it; made if it is not there
     * @param from devices to share it with, which the engine knows ({@link #meet}); without meaning where whoever has the
     *     invitation gets the folder
     * @throws EngineException also if another shared folder is in this place or around it, or the engine does not know one
     *     of the devices
     */
    Step<EngineFolder> accept(FolderInvitation invitation, Path place, List<PeerId> from)
            throws EngineException, InterruptedException;

    /**
     * The other devices that the folder is shared with, as it is set here; empty where that is not set device by device, since
     * whoever has the folder's secret shares it.
     */
    Optional<List<PeerId>> sharers(EngineFolder folder) throws EngineException, InterruptedException;

    /** No longer shares the folder; its files stay on the disk. */
    Step<Boolean> leave(EngineFolder folder) throws EngineException, InterruptedException;

    /** What is not as it should be about a folder's settings, worst first; empty if nothing is known to be wrong. */
    List<FolderFlaw> flaws(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException;

    /** Sets all that can be set of what {@link #flaws} finds, and nothing else. */
    Step<Boolean> mend(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException;

    /**
     * Makes another device known to this engine, so that the two connect once it knows this one too. Of one that is known
     * already, what a person has entered stays, and one that is paused stays so. What is done says whether it was not known
     * before.
     */
    Step<Boolean> meet(DeviceContact device) throws EngineException, InterruptedException;

    /**
     * Gets to know whoever that device knows and shares a folder with this one, and forgets whom it forgets: so trucks reach
     * each other without being entered on each. Only for a device that may decide that, and never for two of each other.
     * Where devices find each other by the folder that they share, it is so already.
     *
     * @param device which the engine knows
     */
    default Step<Boolean> follow(PeerId device) throws EngineException, InterruptedException {
        return new Step.Done<>(false);
    }

    /**
     * Devices that ask this engine to be let in, and that it doesn't know, who asked last first; empty where devices don't
     * ask. Any text of up to 4096 characters can stand in their names: trust nothing in it. There may be very many.
     */
    List<WaitingDevice> waiting() throws EngineException, InterruptedException;

    /** Lets a device in to these folders. */
    Step<Boolean> admit(DeviceContact device, List<EngineFolder> folders) throws EngineException, InterruptedException;

    /**
     * Knows the device no longer, and shares nothing with it. Files that it has stay there.
     *
     * @throws IllegalArgumentException if it is this device
     */
    Step<Boolean> expel(PeerId device) throws EngineException, InterruptedException;

    /** What this device tells others to be called. */
    Step<Boolean> callItself(String name) throws EngineException, InterruptedException;

    /** Frees connections and ends waits; never fails. */
    @Override
    void close();
}
