package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The expected trucks.
 *
 * @param known as in {@link FleetJson}; as long as it is false nobody knows of new devices
 * @param used whether there is a roster: without a truck on it every device counts
 * @param doubt why nobody knows whether these are all trucks: {@code not_read}, {@code lost}, {@code older},
 *     {@code not_kept}; null if they are
 * @param newDevices those that reported, or are linked, and are not on it
 * @param ignored those that are no trucks, as a person said
 */
record RosterJson(
        boolean known,
        boolean used,
        @Nullable String doubt,
        List<Truck> trucks,
        List<Device> newDevices,
        List<Device> ignored) {

    /**
     * An expected truck.
     *
     * @param peer the id under which {@code /fleet} shows it
     * @param device its present one; null until one is linked
     * @param earlierDevices oldest first
     * @param agent null where no report came since the start
     */
    record Truck(
            int number,
            String name,
            @Nullable String group,
            String peer,
            @Nullable String device,
            List<String> earlierDevices,
            @Nullable OutOfServiceJson outOfService,
            @Nullable AgentJson agent) {

        private static Truck of(RosterTruck truck, Board fleet, Instant now) {
            return new Truck(
                    truck.number(),
                    truck.name(),
                    truck.group().isEmpty() ? null : truck.group(),
                    truck.id().value(),
                    truck.device().map(PeerId::value).orElse(null),
                    truck.earlierDevices().stream().map(PeerId::value).toList(),
                    OutOfServiceJson.of(truck.outOfService(now)),
                    truck.device()
                            .flatMap(fleet::device)
                            .map(peer -> AgentJson.of(peer.facts()))
                            .orElse(null));
        }
    }

    /**
     * A device.
     *
     * @param name null where nothing is known of it
     */
    record Device(String id, @Nullable String name) {}

    static RosterJson of(Board fleet, Instant now) {
        return new RosterJson(
                fleet.known(),
                fleet.roster().isUsed(),
                fleet.roster().doubt().map(RosterDoubt::code).orElse(null),
                fleet.roster().trucks().stream()
                        .map(truck -> Truck.of(truck, fleet, now))
                        .toList(),
                fleet.peers().stream()
                        .filter(peer -> peer.facts().place().isNew())
                        .map(peer -> new Device(peer.id().value(), peer.name()))
                        .toList(),
                fleet.roster().ignored().stream()
                        .sorted()
                        .map(id -> ignored(id, fleet))
                        .toList());
    }

    private static Device ignored(PeerId id, Board fleet) {
        @Nullable
        String name = fleet.apart().stream()
                .filter(peer -> peer.id().equals(id))
                .findFirst()
                .map(PeerStatus::name)
                .orElse(null);
        return new Device(id.value(), name);
    }
}
