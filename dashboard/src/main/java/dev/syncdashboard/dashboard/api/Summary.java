package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.Board;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fleet in counts. Pure. */
final class Summary {

    private Summary() {}

    /** By state code, worst first, how many trucks in service have it, and then their {@code total}. */
    static Map<String, Integer> counts(Board fleet) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        fleet.counts().forEach((state, count) -> counts.put(state.code(), count));
        counts.put("total", fleet.inService().size());
        return counts;
    }

    /** The counts, whether every truck has the current files, and whether anything is known yet. */
    static Map<String, Object> of(Board fleet) {
        Map<String, Object> summary = new LinkedHashMap<>(counts(fleet));
        summary.put("allUpToDate", allUpToDate(fleet));
        summary.put("known", fleet.known());
        summary.put("unknownDevices", fleet.strangers().files().count());
        return summary;
    }

    /**
     * Whether every truck in service is known to have the current files. False without any truck, while the station
     * can't check, before the first verdicts, and while it is not known who belongs to the fleet: nothing is called good
     * without evidence.
     */
    static boolean allUpToDate(Board fleet) {
        return fleet.station().canCheck() && fleet.allUpToDate();
    }
}
