package dev.syncdashboard.dashboard.access;

import dev.syncdashboard.words.Message;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What is known of who may do what. */
public sealed interface DoorState {

    /** Nobody has made an administrator yet: whoever reaches the pages may look and change, as without a door. */
    record Open() implements DoorState {}

    /** There are accounts. */
    record Claimed(AccessBook book) implements DoorState {}

    /**
     * There are accounts, and nobody can tell which: nobody may change anything.
     *
     * @param why in sentences, with what to do
     * @param looking who might look when that was last known
     */
    record Shut(Message why, Looking looking) implements DoorState {}

    /** What somebody may do who has not logged in. */
    default Set<Right> ofEverybody() {
        if (this instanceof Open) {
            return Set.of(Right.LOOK, Right.EDIT);
        }
        return looking() == Looking.EVERYONE ? Set.of(Right.LOOK) : Set.of();
    }

    /** Who may look. */
    default Looking looking() {
        if (this instanceof Claimed claimed) {
            return claimed.book().looking();
        }
        return this instanceof Shut shut ? shut.looking() : Looking.EVERYONE;
    }

    /** What a page has to know of a visitor at this door. */
    default Entrance entrance(Visitor visitor) {
        return Entrance.of(this, visitor);
    }

    /** The pass with this secret, if it still holds. */
    default Optional<Pass> pass(Pass.Kind kind, DoorKey secret, Instant now) {
        return this instanceof Claimed claimed
                ? claimed.book().pass(kind, secret).filter(pass -> pass.holds(now))
                : Optional.empty();
    }

    /** The account with this name. */
    default Optional<Account> account(String name) {
        return this instanceof Claimed claimed ? claimed.book().account(name) : Optional.empty();
    }
}
