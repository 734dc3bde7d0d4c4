package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.archive.KeptPeer.Standing;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What all devices have of one Sync folder. Immutable and pure.
 *
 * @param standings what was said of them before the start
 */
record Holdings(Map<PeerId, Holding> byId, Map<PeerId, Standing> standings) {

    static final Holdings NONE = new Holdings(Map.of(), Map.of());

    Holdings {
        byId = Map.copyOf(byId);
        standings = Map.copyOf(standings);
    }

    Holding of(PeerId id) {
        return byId.getOrDefault(id, Holding.NONE);
    }

    /** What was known before the start has been read; of devices that are not known nothing is. */
    Holdings precededBy(List<KeptPeer> kept, Set<PeerId> known) {
        Map<PeerId, Holding> next = new HashMap<>(byId);
        Map<PeerId, Standing> said = new HashMap<>(standings);
        for (KeptPeer peer : kept) {
            if (known.contains(peer.id())) {
                next.put(peer.id(), of(peer.id()).precededBy(peer));
            }
            peer.standing().ifPresent(standing -> said.put(peer.id(), standing));
        }
        return new Holdings(next, said);
    }

    Holdings with(Map<PeerId, Holding> other) {
        return new Holdings(other, standings);
    }

    /** Without what is known of all other devices. */
    Holdings only(Set<PeerId> known) {
        if (known.containsAll(byId.keySet())) {
            return this;
        }
        Map<PeerId, Holding> next = new HashMap<>(byId);
        next.keySet().retainAll(known);
        return with(next);
    }

    /** The station has given out a list: a check against it that came before that is known for what it is now. */
    Holdings listed(StationHistory station) {
        Map<PeerId, Holding> next = new HashMap<>(byId);
        next.replaceAll((id, held) -> held.listed(station));
        return with(next);
    }

    /** The same on a clock that was set; the order of moments must stay. */
    Holdings moved(UnaryOperator<Instant> move) {
        Map<PeerId, Holding> next = new HashMap<>(byId);
        next.replaceAll((id, held) -> held.moved(move));
        Map<PeerId, Standing> said = new HashMap<>(standings);
        said.replaceAll((id, standing) -> standing.moved(move));
        return new Holdings(next, said);
    }
}
