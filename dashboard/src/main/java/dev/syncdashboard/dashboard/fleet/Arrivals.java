package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.verdict.Arrival;
import dev.syncdashboard.dashboard.verdict.Update;
import dev.syncdashboard.status.PeerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notices that trucks got updates. On the fleet's thread only. */
final class Arrivals {

    private final Map<PeerId, Integer> newest;

    /** @param newest the newest update that each truck is known to have had */
    Arrivals(Map<PeerId, Integer> newest) {
        this.newest = new HashMap<>(newest);
    }

    /**
     * What is new since the last call. A truck that got a later update got all before it with it; but of one that was
     * never heard before nobody knows when it got older ones.
     */
    List<Arrival> next(FleetSnapshot fleet) {
        List<Arrival> arrivals = new ArrayList<>();
        for (PeerStatus peer : fleet.peers()) {
            Optional<Update> has = peer.has()
                    .filter(update -> !peer.lacksBytes() && !peer.known().isDoubted());
            Integer before = newest.get(peer.id());
            if (has.isPresent() && (before == null || has.get().number() > before)) {
                int number = has.get().number();
                int first = before == null ? number : before + 1;
                fleet.updates().stream()
                        .filter(update -> update.number() >= first && update.number() <= number)
                        .map(update -> Arrival.of(peer.facts(), update, has.get()))
                        .flatMap(Optional::stream)
                        .forEach(arrivals::add);
                newest.put(peer.id(), number);
            }
        }
        return arrivals;
    }
}
