package dev.syncdashboard.dashboard.roster;

import dev.syncdashboard.dashboard.text.Names;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds names that no truck has yet. */
final class FreeNames {

    /** For " (4999)". */
    private static final int ROOM_FOR_COUNT = 7;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    FreeNames(Collection<RosterTruck> trucks) {
        trucks.forEach(truck -> taken.add(RosterInput.key(truck.name())));
    }

    /** This name if it is free, else the same with a number: "Engine 7 (2)". */
    String take(String wished) {
        String name = Names.device(wished);
        String free = name;
        while (!taken.add(RosterInput.key(free))) {
            int count = counts.merge(RosterInput.key(name), 1, Integer::sum) + 1;
            free = Names.oneLine(name, RosterTruck.LONGEST_NAME - ROOM_FOR_COUNT) + " (" + count + ")";
        }
        return free;
    }
}
