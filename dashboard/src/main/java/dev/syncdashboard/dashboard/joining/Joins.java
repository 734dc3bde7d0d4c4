package dev.syncdashboard.dashboard.joining;

import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.joining.JoinAnswer;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.KitId;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The kits that the station made, and the trucks that ask to join. What changes something may ask disk and engine, and takes
 * as long as these. Safe for many threads.
 */
public interface Joins {

    /** The kits that were made, the newest first. */
    List<KeptKit> kits();

    /** Trucks that a person lets in or not, by when they asked. */
    List<WaitingTruck> waiting();

    /** Whether more ask than are shown, which so many trucks never do. */
    boolean isCrowded();

    /** How many of them a person could let in. */
    default int asking() {
        return (int) waiting().stream()
                .filter(truck -> truck.doubt().mayBeAccepted())
                .count();
    }

    /** What keeps trucks from joining, in whole sentences; empty if nothing does. */
    Optional<Message> problem();

    /**
     * Makes a kit. Its secret is in what is given back and nowhere else.
     *
     * @param lasts how long it is taken
     */
    Attempt<Kit> make(String truckName, Duration lasts, Actor who);

    /** Whether whoever has a kit or the card gets the folders' files by it, let in or not, and for as long as their secrets last. */
    boolean opensFolders();

    /** The card, for trucks without a kit. */
    Attempt<Kit> card();

    Attempt<KeptKit> revoke(KitId kit, Actor who);

    /**
     * Lets a truck in.
     *
     * @param compared the key whose code a person has compared
     * @param name as the station is to call it
     * @param replaces whether it is the truck of that name, in place of the computer that this one has
     */
    Attempt<JoinAnswer> accept(PeerId device, VerifyKey compared, String name, boolean replaces, Actor who);

    /** Does not let a truck in. */
    Attempt<JoinAnswer> decline(PeerId device, VerifyKey compared, Actor who);
}
