package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.pages.Headline;
import dev.syncdashboard.dashboard.pages.Notice;
import dev.syncdashboard.dashboard.pages.UpdateLine;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.StrangerFiles;
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
 * @param newDevices "1 new device", or empty
 * @param unknown "2 unknown devices send reports and are not counted: Engine 9, Boat.", or empty
 * @param returned "Engine 7 was removed, and is heard again.", or empty
 * @param groups to choose from; empty if no truck is in one
 * @param nothing why no row is shown, or empty
 */
record OverviewPage(
        List<Notice> notices,
        Headline headline,
        UpdateLine update,
        String newDevices,
        String unknown,
        String returned,
        String title,
        boolean few,
        boolean everyTruck,
        boolean noTrucks,
        boolean firstRun,
        List<Chip> chips,
        List<String> groups,
        String query,
        String nothing) {

    private static final int MOST_NAMES = 3;
    private static final int FEW = 12;

    /** In characters; anybody can give himself a name. */
    private static final int LONGEST_NAME = 30;

    static OverviewPage of(Board fleet, FleetFilter filter, StationTime time) {
        return new OverviewPage(
                Notice.of(fleet, time),
                Headline.of(fleet, time),
                UpdateLine.of(fleet.station(), time),
                newDevices(fleet.newDevices().size(), time),
                unknown(fleet.strangers().files(), time),
                returned(fleet.returned(), time),
                title(fleet, time),
                fleet.peers().size() <= FEW,
                filter.everyState(),
                fleet.peers().isEmpty(),
                firstRun(fleet),
                Chip.of(fleet, filter, time),
                filter.choices(fleet),
                Address.query(filter),
                nothing(fleet, filter, time));
    }

    /** With the number of those that are neither good nor on their way there. */
    private static String title(Board fleet, StationTime time) {
        int bad = fleet.counts().entrySet().stream()
                .filter(entry -> entry.getKey() != PeerState.UP_TO_DATE && entry.getKey() != PeerState.UPDATING)
                .mapToInt(Map.Entry::getValue)
                .sum();
        String station = fleet.station().name();
        if (bad == 0 || !fleet.known()) {
            return brand(station, time);
        }
        int all = fleet.inService().size();
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
        if (!filter.search().isEmpty()) {
            return time.say("overview.none_matches", filter.search());
        }
        String state = filter.everyState() ? "" : "_in_state";
        return filter.groups().stream()
                .findFirst()
                .map(group -> time.say("overview.none_of_group" + state, group))
                .orElseGet(() -> time.say("overview.none" + state));
    }

    private static String unknown(StrangerFiles files, StationTime time) {
        if (files.count() == 0) {
            return "";
        }
        List<String> names = files.first().stream()
                .map(file -> file.name().map(Names::device).orElse(file.id().value()))
                .map(name -> Names.oneLine(name, LONGEST_NAME))
                .limit(MOST_NAMES)
                .toList();
        int rest = files.count() - names.size();
        String named = String.join(", ", names);
        return time.say(
                "overview.unknown",
                files.more() ? time.say("overview.more_than") : "",
                files.count(),
                rest > 0 ? time.say("list.and_more_comma", named, rest) : named);
    }

    private static String returned(List<PeerStatus> peers, StationTime time) {
        List<String> names = peers.stream().map(PeerStatus::name).toList();
        return names.isEmpty() ? "" : time.say("overview.returned", names.size(), time.list(names, MOST_NAMES));
    }

    private static String newDevices(int count, StationTime time) {
        return count == 0 ? "" : time.say("overview.new_devices", count);
    }
}
