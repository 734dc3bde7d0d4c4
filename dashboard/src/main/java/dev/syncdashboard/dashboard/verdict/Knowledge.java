package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.status.StatusReport;
import java.util.Optional;

/**
 * What is known of the files of the version that a peer's last report names: how that is known, and what speaks against
 * it. Decided here once; every sentence, table and number takes it from here.
 *
 * @param assurance how it is known that the peer has that version; empty if it never reported, if something speaks
 *     against it, or if it can't tell
 * @param fault what it has said of missing or different files of that version, and not taken back
 * @param lacks the same of the version that the station has now, which may be another
 * @param doubted whether it has a problem because of which its hash proves nothing
 */
public record Knowledge(Optional<Assurance> assurance, Optional<Fault> fault, Optional<Fault> lacks, boolean doubted) {

    public static final Knowledge NONE = new Knowledge(Optional.empty(), Optional.empty(), Optional.empty(), false);

    public static Knowledge of(StationHistory station, PeerFacts peer) {
        return peer.report()
                .map(received -> {
                    StatusReport report = received.report();
                    Optional<Fault> fault = peer.faults().against(report.hash(), station);
                    boolean doubted = !report.hash().isKnown()
                            || !report.problemsOfTheContent().isEmpty();
                    return new Knowledge(
                            fault.isPresent() || doubted
                                    ? Optional.empty()
                                    : Optional.of(Assurance.of(station, received)),
                            fault,
                            station.current().flatMap(now -> peer.faults().against(now.hash(), station)),
                            doubted);
                })
                .orElse(NONE);
    }
}
