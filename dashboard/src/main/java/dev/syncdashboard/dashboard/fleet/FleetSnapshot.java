package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.verdict.PeerState;
import dev.syncdashboard.dashboard.verdict.Update;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole fleet at one moment. Immutable: a page takes one and renders it, without I/O.
 *
 * @param version grows by one with every change that a person could see
 * @param at when it was made
 * @param known verdicts were made at least once since the start; until then nothing may be said of the trucks, not even
 *     that there are none
 * @param peers worst first, then by name; those out of service last
 * @param updates all numbered updates, oldest first
 */
public record FleetSnapshot(
        long version, Instant at, boolean known, StationStatus station, List<PeerStatus> peers, List<Update> updates) {

    public FleetSnapshot {
        peers = List.copyOf(peers);
        updates = List.copyOf(updates);
    }

    public Optional<PeerStatus> peer(PeerId id) {
        return peers.stream().filter(peer -> peer.id().equals(id)).findFirst();
    }

    /** The trucks that count: all but those out of service. */
    public List<PeerStatus> inService() {
        return peers.stream().filter(peer -> !peer.facts().outOfService()).toList();
    }

    public List<PeerStatus> outOfService() {
        return peers.stream().filter(peer -> peer.facts().outOfService()).toList();
    }

    /** How many trucks in service have each state; every state is a key. */
    public Map<PeerState, Integer> counts() {
        Map<PeerState, Integer> counts = new EnumMap<>(PeerState.class);
        for (PeerState state : PeerState.values()) {
            counts.put(state, 0);
        }
        inService().forEach(peer -> counts.merge(peer.verdict().state(), 1, Integer::sum));
        return counts;
    }
}
