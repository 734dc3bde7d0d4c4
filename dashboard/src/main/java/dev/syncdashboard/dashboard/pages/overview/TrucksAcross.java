package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import java.util.List;

/** The trucks of a station with several Sync folders, the worst first, and those among them that a filter lets through. */
record TrucksAcross(List<TruckAcross> all) {

    TrucksAcross {
        all = List.copyOf(all);
    }

    static TrucksAcross of(FleetSnapshot fleet) {
        return new TrucksAcross(TruckAcross.all(fleet));
    }

    List<PeerStatus> devices() {
        return all.stream().map(TruckAcross::device).toList();
    }

    /** Trucks in service; of states, those that are in one of them for any folder. */
    List<TruckAcross> inService(FleetFilter filter) {
        if (filter.outOfService() && filter.states().isEmpty()) {
            return List.of();
        }
        return all.stream()
                .filter(truck -> !truck.outOfService() && filter.matches(truck.device()))
                .filter(truck -> filter.states().isEmpty() || truck.states().anyMatch(filter.states()::contains))
                .toList();
    }

    List<TruckAcross> outOfService(FleetFilter filter) {
        if (!filter.outOfService() && !filter.states().isEmpty()) {
            return List.of();
        }
        return all.stream()
                .filter(truck -> truck.outOfService() && filter.matches(truck.device()))
                .toList();
    }
}
