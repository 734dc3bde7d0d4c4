package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.pages.Headline;
import dev.syncdashboard.dashboard.pages.Notice;
import dev.syncdashboard.dashboard.pages.UpdateLine;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.List;
import java.util.Map;

/**
 * The overview without its rows, in words.
 *
 * @param title of the browser's tab: "3 of 20 need attention – Station 4"
 * @param few so few trucks that a phone shows no filters beside the sentence, which is one
 * @param everyTruck no filter is set
 * @param firstRun there is surely no truck yet, so a person needs to know how to add one
 * @param query the filter as it stands in the address, for the link to the file with the same trucks
 * @param devices what is to be said of devices that are no trucks, or not yet
 * @param groups to choose from; empty if no truck is in one
 * @param nothing why no row is shown, or empty
 */
record OverviewPage(
        List<Notice> notices,
        Headline headline,
        UpdateLine update,
        DeviceLines devices,
        String title,
        boolean few,
        boolean everyTruck,
        boolean noTrucks,
        boolean firstRun,
        List<Chip> chips,
        List<String> groups,
        String query,
        String nothing) {

    /** So few trucks that a phone needs no filters. */
    static final int FEW = 12;

    static OverviewPage of(Board fleet, FleetFilter filter, StationTime time) {
        return new OverviewPage(
                Notice.of(fleet, time),
                Headline.of(fleet, time),
                UpdateLine.of(fleet.station(), time),
                DeviceLines.of(fleet, time),
                title(fleet, time),
                fleet.peers().size() <= FEW,
                filter.everyState(),
                fleet.peers().isEmpty(),
                firstRun(fleet),
                Chip.of(fleet, filter, time),
                filter.choices(fleet.peers()),
                Address.query(filter),
                nothing(fleet, filter, time));
    }

    private static String title(Board fleet, StationTime time) {
        int bad = fleet.counts().entrySet().stream()
                .filter(entry -> needsAttention(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return title(
                fleet.known() ? bad : 0,
                fleet.inService().size(),
                fleet.station().name(),
                time);
    }

    /** Neither good nor on its way there. */
    static boolean needsAttention(PeerState state) {
        return state != PeerState.UP_TO_DATE && state != PeerState.UPDATING;
    }

    /** With the number of those that need attention, if any do. */
    static String title(int bad, int all, String station, StationTime time) {
        if (bad == 0) {
            return brand(station, time);
        }
        return station.isEmpty()
                ? time.say("overview.attention", bad, all)
                : time.say("overview.attention_of", bad, all, station);
    }

    /** What stands in the browser's tab where there is nothing else to say. */
    static String brand(String station, StationTime time) {
        return station.isEmpty() ? "Sync Dashboard" : time.say("page.brand_of", station);
    }

    private static boolean firstRun(Board fleet) {
        return fleet.known()
                && fleet.peers().isEmpty()
                && fleet.station().canCheck()
                && fleet.station().reportsProblem().isEmpty();
    }

    private static String nothing(Board fleet, FleetFilter filter, StationTime time) {
        if (fleet.peers().isEmpty()
                || !filter.inService(fleet).isEmpty()
                || !filter.outOfService(fleet).isEmpty()) {
            return "";
        }
        return noneMatches(filter, time);
    }

    /** Why a filter that is set lets no truck through. */
    static String noneMatches(FleetFilter filter, StationTime time) {
        if (!filter.search().isEmpty()) {
            return time.say("overview.none_matches", filter.search());
        }
        String state = filter.everyState() ? "" : "_in_state";
        return filter.groups().stream()
                .findFirst()
                .map(group -> time.say("overview.none_of_group" + state, group))
                .orElseGet(() -> time.say("overview.none" + state));
    }
}
