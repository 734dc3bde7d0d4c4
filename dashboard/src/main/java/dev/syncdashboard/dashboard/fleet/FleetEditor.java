package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterChange;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What a person may change. Safe for many threads; nothing here waits. */
public interface FleetEditor {

    /** What came of an edit. */
    sealed interface Outcome {

        /** It is in the snapshot. */
        record Done() implements Outcome {}

        /**
         * Nothing has changed.
         *
         * @param why in a whole sentence, for the person who tried
         */
        record Refused(String why) implements Outcome {}
    }

    /** Changes the roster; what the function gets is the newest one. */
    CompletableFuture<Outcome> changeRoster(Function<Roster, RosterChange> change);

    /** Gives an update a title, or takes it away where it is empty. */
    CompletableFuture<Outcome> title(int number, Optional<String> title);
}
