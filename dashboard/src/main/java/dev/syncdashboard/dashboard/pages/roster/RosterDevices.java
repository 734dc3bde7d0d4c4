package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.PeerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The devices that the station knows, and what the roster says of them now: verdicts may be frozen, but what a person
 * has just said of a device has to show at once. Pure.
 */
record RosterDevices(Roster roster, Map<PeerId, PeerStatus> known) {

    private static final Comparator<PeerStatus> BY_NAME =
            Comparator.comparing(PeerStatus::name, Names::compareNaturally).thenComparing(PeerStatus::id);

    static RosterDevices of(Board fleet) {
        return new RosterDevices(
                fleet.roster(),
                fleet.devices()
                        .filter(peer -> !RosterTruck.isStandIn(peer.id()))
                        .collect(Collectors.toMap(PeerStatus::id, Function.identity())));
    }

    Optional<PeerStatus> find(PeerId id) {
        return Optional.ofNullable(known.get(id));
    }

    /** Those of which nobody has said what they are. */
    List<PeerStatus> unplaced() {
        return sorted(peer -> roster.truckWith(peer.id()).isEmpty() && !roster.isApart(peer.id()));
    }

    /** Their names, for all of them to become trucks at once. */
    Map<PeerId, String> unplacedNames() {
        Map<PeerId, String> names = new LinkedHashMap<>();
        unplaced().forEach(peer -> names.put(peer.id(), peer.name()));
        return names;
    }

    List<KnownDevice> ignored(StationTime time) {
        return inWords(roster.ignored(), time);
    }

    /** Those that were trucks until a person removed them. */
    List<KnownDevice> removed(StationTime time) {
        return inWords(roster.choices().removed().keySet(), time);
    }

    /** All devices that trucks had before. */
    List<KnownDevice> earlier(StationTime time) {
        List<KnownDevice> earlier = new ArrayList<>();
        for (RosterTruck truck : roster.trucks()) {
            inWords(truck.earlierDevices(), time).forEach(device -> earlier.add(device.of(truck.name())));
        }
        return earlier;
    }

    /** Those that a truck may get: those without a place, its own earlier ones, those that are ignored or removed. */
    List<KnownDevice> linkable(RosterTruck truck, StationTime time) {
        Stream<PeerStatus> apart = sorted(peer -> roster.ignored().contains(peer.id())
                        || roster.choices().removed().containsKey(peer.id())
                        || truck.earlierDevices().contains(peer.id()))
                .stream();
        return Stream.concat(unplaced().stream(), apart)
                .map(peer -> KnownDevice.of(peer, time))
                .toList();
    }

    private List<KnownDevice> inWords(Collection<PeerId> ids, StationTime time) {
        return ids.stream()
                .map(id -> find(id).map(peer -> KnownDevice.of(peer, time))
                        .orElseGet(() -> KnownDevice.forgotten(id, time)))
                .sorted(Comparator.comparing(KnownDevice::name, Names::compareNaturally)
                        .thenComparing(KnownDevice::id))
                .toList();
    }

    private List<PeerStatus> sorted(Predicate<PeerStatus> wanted) {
        return known.values().stream().filter(wanted).sorted(BY_NAME).toList();
    }
}
