package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A filter to click on. Its count is that of the rows which the click shows, group and search included.
 *
 * @param code the state's code, {@code all} or {@code out_of_service}
 * @param selected whether its rows are shown now
 */
record Chip(String code, String label, int count, String href, boolean selected) {

    /** One for all, one for each state that has trucks or is selected, worst first, and one for those out of service. */
    static List<Chip> of(Board fleet, FleetFilter filter, StationTime time) {
        List<Chip> chips = new ArrayList<>();
        FleetFilter all = filter.all();
        chips.add(new Chip(
                "all", time.say("overview.all"), all.inService(fleet).size(), Address.of(all), filter.everyState()));
        for (PeerState state : PeerState.values()) {
            add(chips, fleet, state, filter, time);
        }
        FleetFilter out = filter.onlyOutOfService();
        int outOfService = out.outOfService(fleet).size();
        if (outOfService > 0 || filter.outOfService()) {
            chips.add(new Chip(
                    FleetFilter.OUT_OF_SERVICE,
                    time.say("state.out_of_service"),
                    outOfService,
                    Address.of(out),
                    filter.outOfService()));
        }
        return chips;
    }

    private static void add(List<Chip> chips, Board fleet, PeerState state, FleetFilter filter, StationTime time) {
        FleetFilter only = filter.only(state);
        int count = only.inService(fleet).size();
        boolean selected = filter.states().contains(state);
        if (count > 0 || selected) {
            chips.add(new Chip(state.code(), time.say("state." + state.code()), count, Address.of(only), selected));
        }
    }
}
