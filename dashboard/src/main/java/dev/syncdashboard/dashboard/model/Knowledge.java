package dev.syncdashboard.dashboard.model;

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
 * @param doubt why its hash proves nothing, if so
 */
public record Knowledge(
        Optional<Assurance> assurance, Optional<Fault> fault, Optional<Fault> lacks, Optional<Reason> doubt) {

    public static final Knowledge NONE =
            new Knowledge(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static Knowledge of(StationHistory station, PeerFacts peer) {
        return peer.report()
                .map(received -> {
                    Optional<Fault> fault =
                            peer.faults().against(received.report().hash(), station);
                    Optional<Reason> doubt = doubt(station, peer.faults(), received.report());
                    return new Knowledge(
                            fault.isPresent() || doubt.isPresent()
                                    ? Optional.empty()
                                    : Optional.of(Assurance.of(station, received)),
                            fault,
                            station.current().flatMap(now -> peer.faults().against(now.hash(), station)),
                            doubt);
                })
                .orElse(NONE);
    }

    private static Optional<Reason> doubt(StationHistory station, Faults faults, StatusReport report) {
        if (!report.hash().isKnown()) {
            return Optional.of(Reason.HASH_UNKNOWN);
        }
        if (!report.problemsOfTheContent().isEmpty()) {
            return Optional.of(Reason.REPORTED_PROBLEM);
        }
        return faults.areInDoubt(report, station) ? Optional.of(Reason.RECORD_UNREADABLE) : Optional.empty();
    }

    public boolean isDoubted() {
        return doubt.isPresent();
    }
}
