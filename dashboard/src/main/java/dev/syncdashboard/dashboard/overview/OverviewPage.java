package dev.syncdashboard.dashboard.overview;

import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Notice;
import java.util.List;

/**
 * The overview without its rows, in words.
 *
 * @param firstRun there is surely no truck yet, so a person needs to know how to add one
 * @param query the filter as it stands in the address, for the link to the file with the same trucks
 * @param nothing why no row is shown, or empty
 */
record OverviewPage(
        List<Notice> notices,
        Headline headline,
        UpdateLine update,
        boolean noTrucks,
        boolean firstRun,
        List<Chip> chips,
        String query,
        String nothing) {

    static OverviewPage of(FleetSnapshot fleet, FleetFilter filter, StationTime time) {
        return new OverviewPage(
                Notice.of(fleet, time),
                Headline.of(fleet, time),
                UpdateLine.of(fleet.station(), time),
                fleet.peers().isEmpty(),
                firstRun(fleet),
                Chip.of(fleet, filter),
                Address.query(filter),
                nothing(fleet, filter));
    }

    private static boolean firstRun(FleetSnapshot fleet) {
        return fleet.known()
                && fleet.peers().isEmpty()
                && fleet.station().canCheck()
                && fleet.station().reportsProblem().isEmpty();
    }

    private static String nothing(FleetSnapshot fleet, FleetFilter filter) {
        if (fleet.peers().isEmpty()
                || !filter.inService(fleet).isEmpty()
                || !filter.outOfService(fleet).isEmpty()) {
            return "";
        }
        return filter.search().isEmpty()
                ? "No truck is in this state now."
                : "No truck here has “" + filter.search() + "” in its name.";
    }
}
