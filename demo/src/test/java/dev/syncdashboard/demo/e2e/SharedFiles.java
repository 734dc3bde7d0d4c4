package dev.syncdashboard.demo.e2e;

import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.Truck;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One Sync folder of the fleet: where its files lie, and what the dashboard says of it.
 *
 * @param address of the JSON about it
 * @param trucks those that have it
 * @param onTruck where it lies there
 */
record SharedFiles(String address, Path station, List<Truck> trucks, Function<Truck, Path> onTruck) {

    /** The first one, which all trucks have. */
    static SharedFiles first(DemoFleet fleet) {
        return new SharedFiles("/api/v1/fleet", fleet.station().syncDirectory(), fleet.trucks(), Truck::syncDirectory);
    }

    /** The second one; empty if the station has none. */
    static Optional<SharedFiles> second(DemoFleet fleet) {
        List<Truck> trucks = fleet.trucks().stream()
                .filter(truck -> truck.protocolsDirectory().isPresent())
                .toList();
        return fleet.station()
                .protocolsDirectory()
                .map(station -> new SharedFiles(
                        "/api/v1/folders/protocols/fleet",
                        station,
                        trucks,
                        truck -> truck.protocolsDirectory().orElseThrow()));
    }
}
