package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.reports.ReportsScan;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What is known of all peers. Immutable and pure. */
record PeerMemories(Map<PeerId, PeerMemory> byId, boolean reportsRead) {

    static final PeerMemories NONE = new PeerMemories(Map.of(), false);

    PeerMemories {
        byId = Map.copyOf(byId);
    }

    Collection<PeerMemory> all() {
        return byId.values();
    }

    /** @param before the look before this one, if there was one */
    PeerMemories looked(StationLook look, Optional<Instant> before, Limits limits) {
        Instant last = before.orElse(look.at());
        boolean gap = last.plus(limits.cannotCheckAfter()).isBefore(look.at());
        Map<PeerId, PeerMemory> next = new HashMap<>(byId);
        if (gap) {
            next.replaceAll((id, peer) -> peer.unwatchedSince(last));
        }
        Map<PeerId, EnginePeer> listed = look.activity().peers().stream()
                .collect(Collectors.toMap(EnginePeer::id, peer -> peer, (a, b) -> a.online() ? a : b));
        listed.remove(look.identity().peerId());
        next.replaceAll((id, peer) -> listed.containsKey(id) ? peer : peer.unlisted(last));
        listed.forEach((id, peer) -> change(next, id, known -> known.listed(peer, look.at(), last)));
        return new PeerMemories(next, reportsRead);
    }

    /**
     * @param own the station's own id, whose reports say nothing new
     * @param updating the peers that were updating until now
     */
    PeerMemories scanned(ReportsScan scan, Optional<PeerId> own, Set<PeerId> updating) {
        Map<PeerId, PeerMemory> next = new HashMap<>(byId);
        for (StatusFile file : scan.files()) {
            if (file instanceof StatusFile.Usable usable) {
                change(
                        next,
                        file.peer(),
                        peer -> peer.reported(usable, scan.at(), !reportsRead, updating.contains(peer.id())));
            }
        }
        for (StatusFile file : scan.files()) {
            if (file instanceof StatusFile.Unusable unusable) {
                change(next, file.peer(), peer -> peer.unusable(Optional.of(unusable.defect())));
            }
        }
        own.ifPresent(next::remove);
        return new PeerMemories(next, true);
    }

    private static void change(Map<PeerId, PeerMemory> peers, PeerId id, UnaryOperator<PeerMemory> change) {
        peers.put(id, change.apply(peers.getOrDefault(id, PeerMemory.of(id))));
    }
}
