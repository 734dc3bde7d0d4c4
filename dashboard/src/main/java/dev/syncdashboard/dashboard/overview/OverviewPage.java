package dev.syncdashboard.dashboard.overview;

import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.Words;
import dev.syncdashboard.dashboard.web.Notice;
import dev.syncdashboard.status.StrangerFiles;
import java.util.List;

/**
 * The overview without its rows, in words.
 *
 * @param firstRun there is surely no truck yet, so a person needs to know how to add one
 * @param query the filter as it stands in the address, for the link to the file with the same trucks
 * @param newDevices "1 new device", or empty
 * @param unknown "2 unknown devices send reports and count in nothing: Engine 9, Boat.", or empty
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
        boolean noTrucks,
        boolean firstRun,
        List<Chip> chips,
        List<String> groups,
        String query,
        String nothing) {

    private static final int MOST_NAMES = 3;

    /** In characters; anybody can give himself a name. */
    private static final int LONGEST_NAME = 30;

    static OverviewPage of(FleetSnapshot fleet, FleetFilter filter, StationTime time) {
        return new OverviewPage(
                Notice.of(fleet, time),
                Headline.of(fleet, time),
                UpdateLine.of(fleet.station(), time),
                newDevices(fleet.newDevices().size()),
                unknown(fleet.strangers().files()),
                returned(fleet.returned()),
                fleet.peers().isEmpty(),
                firstRun(fleet),
                Chip.of(fleet, filter),
                filter.choices(fleet),
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
        if (!filter.search().isEmpty()) {
            return "No truck here has “" + filter.search() + "” in its name.";
        }
        String group = filter.groups().stream()
                .findFirst()
                .map(name -> " of the group “" + name + "”")
                .orElse("");
        return filter.everyState() ? "There is no truck" + group + "." : "No truck" + group + " is in this state now.";
    }

    private static String unknown(StrangerFiles files) {
        if (files.count() == 0) {
            return "";
        }
        List<String> names = files.first().stream()
                .map(file -> file.name().map(Names::device).orElse(file.id().value()))
                .map(name -> Names.oneLine(name, LONGEST_NAME))
                .limit(MOST_NAMES)
                .toList();
        int rest = files.count() - names.size();
        return (files.more() ? "More than " : "")
                + Words.count(files.count(), "unknown device")
                + (files.count() == 1 ? " sends reports and counts" : " send reports and count")
                + " in nothing: " + String.join(", ", names) + (rest > 0 ? " and " + rest + " more." : ".");
    }

    private static String returned(List<PeerStatus> peers) {
        return peers.isEmpty()
                ? ""
                : Words.list(peers.stream().map(PeerStatus::name).toList(), MOST_NAMES)
                        + (peers.size() == 1
                                ? " was removed, and is heard again."
                                : " were removed, and are heard again.");
    }

    private static String newDevices(int count) {
        return count == 0 ? "" : Words.count(count, "new device");
    }
}
