package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.truck.MissingFiles;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out which files a truck lacks, from what its updates changed. What is not in memory is read from the history. */
final class LackedFiles {

    /** More would take too long to read and to put together. */
    private static final long MOST_CHANGES = 300_000;

    private final HistoryLookup history;

    LackedFiles(HistoryLookup history) {
        this.history = history;
    }

    MissingJson of(PeerStatus peer, Board fleet) {
        if (peer.verdict().state() == PeerState.UP_TO_DATE) {
            return known(peer, fleet, FileChanges.NONE);
        }
        if (peer.facts().report().isEmpty()) {
            return unknown(peer, fleet, "It never said which files it has.");
        }
        if (peer.lacksBytes() || peer.namesLackedFiles()) {
            return unknown(
                    peer,
                    fleet,
                    "Some files or parts of files have not arrived; "
                            + (peer.namesLackedFiles()
                                    ? "its own check names them."
                                    : "its report does not say which."));
        }
        if (peer.has().isEmpty()) {
            return unknown(peer, fleet, "Its report names no numbered version.");
        }
        return since(peer, peer.has().get().number(), fleet);
    }

    private MissingJson since(PeerStatus peer, int has, Board fleet) {
        List<Update> lacking =
                fleet.updates().stream().filter(update -> update.number() > has).toList();
        if (lacking.isEmpty()) {
            return unknown(peer, fleet, "It lacks only a version that is being posted and has no number yet.");
        }
        long changes = lacking.stream()
                .mapToLong(update -> update.changedFiles().orElse(0))
                .sum();
        if (changes > MOST_CHANGES) {
            return unknown(peer, fleet, "The updates that it lacks changed too many files.");
        }
        return MissingFiles.since(has, lacking)
                .or(() -> MissingFiles.since(has, lacking, kept(fleet, has + 1)))
                .map(files -> known(peer, fleet, files))
                .orElseGet(() -> unknown(
                        peer,
                        fleet,
                        "The files of the updates after #" + has + " were not all listed, or are no"
                                + " longer kept."));
    }

    private Map<Integer, FileChanges> kept(Board fleet, int first) {
        return history.ask(fleet.folder().name(), reader -> reader.changesFrom(first))
                .either(changes -> changes, why -> {
                    throw Refusal.historyNotReadable(why);
                });
    }

    private static MissingJson known(PeerStatus peer, Board fleet, FileChanges files) {
        return new MissingJson(has(peer), newest(fleet), null, FilesJson.of(files));
    }

    private static MissingJson unknown(PeerStatus peer, Board fleet, String why) {
        return new MissingJson(has(peer), newest(fleet), why, null);
    }

    private static @Nullable Integer has(PeerStatus peer) {
        return peer.has().map(Update::number).orElse(null);
    }

    private static @Nullable Integer newest(Board fleet) {
        return fleet.station().update().map(Update::number).orElse(null);
    }
}
