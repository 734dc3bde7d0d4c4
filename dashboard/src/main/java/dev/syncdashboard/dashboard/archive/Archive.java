package dev.syncdashboard.dashboard.archive;

import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.words.Message;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Where what must survive a restart comes back from, and how it fares. Nothing here ever waits for a disk or a network. */
public interface Archive {

    /**
     * Reads what is kept, once, in the background.
     *
     * @param answer called with what is kept; or first with nothing, if that can't be had yet, and again when it can.
     *     Called from any thread.
     */
    void open(Consumer<Optional<KeptFleet>> answer);

    /** What is wrong, in whole sentences, for a page: no path, no secret. Empty if all is kept as it should be. */
    Optional<Message> problem();

    /** The roster as far as it is known before {@link #open} has answered with what is kept. */
    default Roster meanwhile() {
        return Roster.EMPTY.doubted(RosterDoubt.NOT_READ);
    }

    /**
     * Whether all that was given to be kept so far is kept: true once it is. Does not complete as long as it can't be.
     */
    default CompletableFuture<Boolean> allKept() {
        return CompletableFuture.completedFuture(true);
    }

    /**
     * What was lost and nobody has said yet that it was seen, in whole sentences for a page. Unlike a {@link #problem} it
     * stays when all is well again, also after a restart.
     */
    default Optional<Message> loss() {
        return Optional.empty();
    }

    /** A person knows of what was lost. */
    default void lossSeen() {}

    /** There was a history before, as something else than this store shows, and it is not here. */
    default void missing() {}

    /** What to say of a roster if it turns out that the dashboard ran before, and nothing of that is here. */
    default RosterDoubt doubtOfBefore() {
        return RosterDoubt.LOST;
    }
}
