package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.delivery.Holders;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.status.FolderName;
import java.util.List;
import java.util.Optional;

/**
 * What the history says of an update.
 *
 * @param arrivals who got it
 * @param changes the files that it changed; empty if they were not listed
 */
record UpdatePast(HistoryAnswer<List<Arrival>> arrivals, HistoryAnswer<Optional<FileChanges>> changes) {

    static UpdatePast of(Board board, Update update, HistoryLookup history) {
        FolderName folder = board.folder().name();
        return new UpdatePast(
                history.ask(folder, known -> known.arrivals(update.number())), changes(folder, update, history));
    }

    /** Most are in the snapshot; of some only their number is there. */
    private static HistoryAnswer<Optional<FileChanges>> changes(
            FolderName folder, Update update, HistoryLookup history) {
        return update.changes().isPresent() || update.changedFiles().isEmpty()
                ? new HistoryAnswer.Known<>(update.changes())
                : history.ask(folder, known -> known.changes(update.number()));
    }

    Holders holders(Board fleet, Update update) {
        return Holders.of(fleet, update, arrivals.either(Optional::of, why -> Optional.empty()));
    }
}
