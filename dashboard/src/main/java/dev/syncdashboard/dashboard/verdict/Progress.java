package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.words.Message;
import java.util.Optional;

/** How far a truck is that is updating, where it is known. Nothing here is worked out from time or speed. */
final class Progress {

    private Progress() {}

    /** How many updates it has to get and, of a single one, how many files that brings. */
    static Message to(int updates, StationHistory station) {
        // Of several updates one may bring again what the other brought.
        Optional<Integer> files = station.posting() || updates != 1
                ? Optional.empty()
                : station.latest()
                        .flatMap(Update::changes)
                        .map(changes ->
                                changes.added().size() + changes.changed().size())
                        .filter(count -> count > 0);
        return files.map(count -> Message.of("detail.to_go_with", count))
                .orElseGet(() -> Message.of("detail.to_go", updates));
    }

    /** How many files its own check still missed of the version that its report names, and when. */
    static Optional<Message> of(PeerFacts peer, StationHistory station) {
        return peer.report()
                .flatMap(report -> peer.faults().against(report.report().hash(), station))
                .flatMap(fault -> fault.files()
                        .map(check ->
                                check.missing().count() + check.different().count())
                        .filter(count -> count > 0)
                        .map(count -> Message.of(
                                "detail.files_to_go",
                                count,
                                fault.report()
                                        .onOurClock(fault.files().orElseThrow().checked()))));
    }
}
