package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.history.KeptPeer;
import dev.syncdashboard.dashboard.reports.ReportsScan;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What is known of all peers. Immutable and pure.
 *
 * @param readAt when the Status folder was last read since the start
 * @param standings what was said of peers before the start
 */
record PeerMemories(Map<PeerId, PeerMemory> byId, Optional<Instant> readAt, Map<PeerId, KeptPeer.Standing> standings) {

    static final PeerMemories NONE = new PeerMemories(Map.of(), Optional.empty(), Map.of());

    /** Anybody who can write into the Status folder can make up names; they must not fill the memory. */
    private static final int MOST_PEERS = 20_000;

    PeerMemories {
        byId = Map.copyOf(byId);
        standings = Map.copyOf(standings);
    }

    /** What was known before the start has been read. */
    PeerMemories precededBy(List<KeptPeer> kept) {
        Map<PeerId, PeerMemory> next = new HashMap<>(byId);
        Map<PeerId, KeptPeer.Standing> said = new HashMap<>(standings);
        for (KeptPeer peer : kept) {
            change(next, peer.id(), known -> known.precededBy(peer));
            peer.standing().ifPresent(standing -> said.put(peer.id(), standing));
        }
        return new PeerMemories(next, readAt, said);
    }

    boolean reportsRead() {
        return readAt.isPresent();
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
        return new PeerMemories(next, readAt, standings);
    }

    /**
     * @param own the station's own id, whose reports say nothing new
     * @param updating the peers that were updating until now
     */
    PeerMemories scanned(ReportsScan scan, Optional<PeerId> own, Set<PeerId> updating) {
        Map<PeerId, PeerMemory> next = new HashMap<>(byId);
        next.replaceAll((id, peer) -> peer.unusable(Optional.empty()));
        for (StatusFile file : scan.files()) {
            if (file instanceof StatusFile.Usable usable) {
                change(
                        next,
                        file.peer(),
                        peer -> peer.reported(usable, scan.at(), readAt, updating.contains(peer.id())));
            }
        }
        for (StatusFile file : scan.files()) {
            if (file instanceof StatusFile.Unusable unusable) {
                change(next, file.peer(), peer -> peer.unusable(Optional.of(unusable.defect())));
            }
        }
        own.ifPresent(next::remove);
        next.values().removeIf(PeerMemory::isNothing);
        return new PeerMemories(next, Optional.of(scan.at()), standings);
    }

    /** Nobody looked for a while: what was contact then is proven only up to this moment. */
    PeerMemories unwatchedSince(Instant at) {
        Map<PeerId, PeerMemory> next = new HashMap<>(byId);
        next.replaceAll((id, peer) -> peer.unwatchedSince(at));
        return new PeerMemories(next, readAt, standings);
    }

    /** The same on a clock that was set; the order of moments must stay. */
    PeerMemories moved(UnaryOperator<Instant> move) {
        Map<PeerId, PeerMemory> next = new HashMap<>(byId);
        next.replaceAll((id, peer) -> peer.moved(move));
        Map<PeerId, KeptPeer.Standing> said = new HashMap<>(standings);
        said.replaceAll((id, standing) -> standing.moved(move));
        return new PeerMemories(next, readAt.map(move), said);
    }

    /** A file in the Status folder may have any name: one that stands in for a device would hide an expected truck. */
    private static void change(Map<PeerId, PeerMemory> peers, PeerId id, UnaryOperator<PeerMemory> change) {
        PeerMemory known = peers.get(id);
        if (!RosterTruck.isStandIn(id) && (known != null || peers.size() < MOST_PEERS)) {
            peers.put(id, change.apply(known == null ? PeerMemory.of(id) : known));
        }
    }
}
