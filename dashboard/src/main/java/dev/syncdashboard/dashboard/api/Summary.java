package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.verdict.PeerState;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fleet in counts. Pure. */
final class Summary {

    private Summary() {}

    /** By state code, worst first, how many trucks in service have it, and then their {@code total}. */
    static Map<String, Integer> counts(FleetSnapshot fleet) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        fleet.counts().forEach((state, count) -> counts.put(state.code(), count));
        counts.put("total", fleet.inService().size());
        return counts;
    }

    /** The counts, whether every truck has the current files, and whether anything is known yet. */
    static Map<String, Object> of(FleetSnapshot fleet) {
        Map<String, Object> summary = new LinkedHashMap<>(counts(fleet));
        summary.put("allUpToDate", allUpToDate(fleet));
        summary.put("known", fleet.known());
        return summary;
    }

    /**
     * Whether every truck in service is known to have the current files. False without any truck, while the station
     * can't check, before the first verdicts, and while nobody knows whether the roster is whole: nothing is called good
     * without evidence.
     */
    static boolean allUpToDate(FleetSnapshot fleet) {
        int total = fleet.inService().size();
        return fleet.known()
                && fleet.station().canCheck()
                && fleet.roster().doubt().isEmpty()
                && total > 0
                && fleet.counts().getOrDefault(PeerState.UP_TO_DATE, 0) == total;
    }
}
