package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.status.PeerId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A truck across all Sync folders of its station.
 *
 * @param device what is the same for each folder: its name, its contact, its place on the roster
 * @param shares what it has of each folder, in the station's order
 */
record TruckAcross(PeerStatus device, List<Share> shares) {

    private static final Comparator<TruckAcross> WORST_FIRST = Comparator.<TruckAcross, Boolean>comparing(
                    truck -> truck.outOfService())
            .thenComparing(TruckAcross::worst)
            .thenComparing(truck -> truck.device.name(), Names::compareNaturally)
            .thenComparing(truck -> truck.device.id());

    /**
     * What it has of one folder.
     *
     * @param status empty if it does not need the folder, or if nothing is known
     * @param known whether the device is known there
     */
    record Share(Optional<PeerStatus> status, boolean known) {}

    TruckAcross {
        shares = List.copyOf(shares);
    }

    /** All trucks that need any folder, the worst first. */
    static List<TruckAcross> all(FleetSnapshot fleet) {
        List<Map<PeerId, PeerStatus>> needing = fleet.boards().stream()
                .map(board -> byId(board.peers().stream()))
                .toList();
        List<Map<PeerId, PeerStatus>> known =
                fleet.boards().stream().map(board -> byId(board.devices())).toList();
        Map<PeerId, PeerStatus> trucks = new LinkedHashMap<>();
        needing.forEach(peers -> peers.forEach(trucks::putIfAbsent));
        return trucks.values().stream()
                .map(truck -> across(truck, needing, known))
                .sorted(WORST_FIRST)
                .toList();
    }

    private static TruckAcross across(
            PeerStatus truck, List<Map<PeerId, PeerStatus>> needing, List<Map<PeerId, PeerStatus>> known) {
        return new TruckAcross(
                truck,
                Stream.iterate(0, i -> i < needing.size(), i -> i + 1)
                        .map(i -> new Share(
                                Optional.ofNullable(needing.get(i).get(truck.id())),
                                known.get(i).containsKey(truck.id())))
                        .toList());
    }

    private static Map<PeerId, PeerStatus> byId(Stream<PeerStatus> peers) {
        return peers.collect(
                Collectors.toMap(PeerStatus::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    boolean outOfService() {
        return device.facts().outOfService();
    }

    /** The worst of its states. */
    PeerState worst() {
        return states().min(Comparator.naturalOrder()).orElse(device.verdict().state());
    }

    Stream<PeerState> states() {
        return statuses().map(status -> status.verdict().state());
    }

    /** Its status for each folder that it needs. */
    Stream<PeerStatus> statuses() {
        return shares.stream().flatMap(share -> share.status().stream());
    }
}
