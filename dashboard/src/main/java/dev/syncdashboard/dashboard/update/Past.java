package dev.syncdashboard.dashboard.update;

import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.SyncFolders;
import dev.syncdashboard.dashboard.history.Found;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.dashboard.spread.Holders;
import dev.syncdashboard.dashboard.verdict.Arrival;
import dev.syncdashboard.dashboard.verdict.FileChanges;
import dev.syncdashboard.dashboard.verdict.Update;
import java.util.List;
import java.util.Optional;

/**
 * What the history says of an update.
 *
 * @param arrivals who got it
 * @param changes the files that it changed; empty if they were not listed
 */
record Past(Found<List<Arrival>> arrivals, Found<Optional<FileChanges>> changes) {

    static Past of(Update update, HistoryLookup history) {
        return new Past(
                history.ask(SyncFolders.ONLY, known -> known.arrivals(update.number())), changes(update, history));
    }

    /** Most are in the snapshot; of some only their number is there. */
    private static Found<Optional<FileChanges>> changes(Update update, HistoryLookup history) {
        return update.changes().isPresent() || update.changedFiles().isEmpty()
                ? new Found.Known<>(update.changes())
                : history.ask(SyncFolders.ONLY, known -> known.changes(update.number()));
    }

    Holders holders(FleetSnapshot fleet, Update update) {
        return Holders.of(fleet, update, arrivals.either(Optional::of, why -> Optional.empty()));
    }
}
