package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.verdict.ReceivedReport;
import dev.syncdashboard.dashboard.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One truck for scripts.
 *
 * @param online in contact with the station's engine: a claim of that engine, some minutes late
 * @param hash what its last report says
 * @param behindBy updates that it lacks; 0 when up to date; null where that can't be said
 * @param writtenAt of its last report, on the truck's clock: a claim
 * @param receivedAt of its last report, on the station's clock
 * @param marks their codes
 */
record PeerJson(
        String id,
        String name,
        String state,
        String label,
        String detail,
        boolean online,
        @Nullable String hash,
        @Nullable Integer behindBy,
        @Nullable Instant writtenAt,
        @Nullable Instant receivedAt,
        List<String> marks) {

    static PeerJson of(PeerStatus peer) {
        Verdict verdict = peer.verdict();
        Optional<ReceivedReport> report = peer.facts().report();
        return new PeerJson(
                peer.id().value(),
                peer.name(),
                verdict.state().code(),
                verdict.label(),
                verdict.detail(),
                peer.inContact(),
                report.map(last -> last.report().hash().value()).orElse(null),
                verdict.behindBy().isPresent() ? verdict.behindBy().getAsInt() : null,
                report.map(last -> last.report().written()).orElse(null),
                report.map(ReceivedReport::received).orElse(null),
                verdict.marks().stream().map(mark -> mark.kind().code()).toList());
    }
}
