package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterChange;
import dev.syncdashboard.status.FolderName;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What a person may change. Safe for many threads; nothing here waits. */
public interface FleetEditor {

    /** What came of an edit. */
    sealed interface Outcome {

        /** It is in the snapshot, and kept. */
        record Done() implements Outcome {}

        /** It is in the snapshot, but could not be kept so far: it is lost if the dashboard ends before that. */
        record NotKept() implements Outcome {}

        /**
         * Nothing has changed.
         *
         * @param why in a whole sentence, for the person who tried
         */
        record Refused(String why) implements Outcome {}
    }

    /** Changes the roster; what the function gets is the newest one. */
    CompletableFuture<Outcome> changeRoster(Function<Roster, RosterChange> change);

    /** A person knows of what was lost of the history. */
    void lossSeen();

    /** Gives an update of a Sync folder a title, or takes it away where it is empty. */
    CompletableFuture<Outcome> title(FolderName folder, int number, Optional<String> title);
}
