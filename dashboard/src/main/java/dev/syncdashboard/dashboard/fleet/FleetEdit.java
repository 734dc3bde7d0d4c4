package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.words.Message;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that a person may change. It is made on the fleet's thread, to what is there then.
 *
 * @param <T> what the person is told of it
 */
public interface FleetEdit<T> {

    /** What can be changed, and how. On the fleet's thread only. */
    interface Editable {

        Roster roster();

        void roster(Roster next);

        /** Gives whether there is such an update. */
        boolean title(FolderName folder, int number, Optional<String> title);

        void lossSeen();
    }

    Attempt<T> make(Editable fleet);

    /** Changes the roster; what the function gets is the newest one. */
    static FleetEdit<Roster> ofRoster(Function<Roster, Attempt<Roster>> change) {
        return ofRoster(change, Function.identity());
    }

    /**
     * Changes the roster, and tells more of it than what it is then.
     *
     * @param roster what the change made of the roster
     */
    static <T> FleetEdit<T> ofRoster(Function<Roster, Attempt<T>> change, Function<T, Roster> roster) {
        return fleet -> {
            Attempt<T> attempt = change.apply(fleet.roster());
            if (attempt instanceof Attempt.Made<T> made) {
                fleet.roster(roster.apply(made.made()));
            }
            return attempt;
        };
    }

    /** Gives an update of a Sync folder a title, or takes it away where it is empty. */
    static FleetEdit<Optional<String>> ofTitle(FolderName folder, int number, Optional<String> title) {
        return fleet -> fleet.title(folder, number, title)
                ? Attempt.made(title)
                : Attempt.refused(About.NOTHING_TYPED, Message.of("update.title.no_update", number));
    }

    /** A person knows of what was lost of the history. */
    static FleetEdit<Boolean> lossSeen() {
        return fleet -> {
            fleet.lossSeen();
            return Attempt.made(true);
        };
    }
}
