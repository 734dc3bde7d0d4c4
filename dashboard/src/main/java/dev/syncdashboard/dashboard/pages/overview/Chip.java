package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A filter to click on. Its count is that of the rows which the click shows, group and search included.
 *
 * @param code the state's code, {@code all} or {@code out_of_service}
 * @param selected whether its rows are shown now
 */
record Chip(String code, String label, int count, String href, boolean selected) {

    /** One for all, one for each state that has trucks or is selected, worst first, and one for those out of service. */
    static List<Chip> of(Board fleet, FleetFilter filter, StationTime time) {
        return of(
                filter,
                asked -> asked.inService(fleet).size(),
                asked -> asked.outOfService(fleet).size(),
                time);
    }

    /**
     * The same of any list of trucks.
     *
     * @param inService how many trucks in service a filter lets through
     * @param outOfService how many out of service
     */
    static List<Chip> of(
            FleetFilter filter,
            ToIntFunction<FleetFilter> inService,
            ToIntFunction<FleetFilter> outOfService,
            StationTime time) {
        List<Chip> chips = new ArrayList<>();
        FleetFilter all = filter.all();
        chips.add(new Chip(
                "all", time.say("overview.all"), inService.applyAsInt(all), Address.of(all), filter.everyState()));
        for (PeerState state : PeerState.values()) {
            FleetFilter only = filter.only(state);
            int count = inService.applyAsInt(only);
            boolean selected = filter.states().contains(state);
            if (count > 0 || selected) {
                chips.add(new Chip(state.code(), time.say("state." + state.code()), count, Address.of(only), selected));
            }
        }
        FleetFilter out = filter.onlyOutOfService();
        int count = outOfService.applyAsInt(out);
        if (count > 0 || filter.outOfService()) {
            chips.add(new Chip(
                    FleetFilter.OUT_OF_SERVICE,
                    time.say("state.out_of_service"),
                    count,
                    Address.of(out),
                    filter.outOfService()));
        }
        return chips;
    }
}
