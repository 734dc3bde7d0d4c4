package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.StrangerFiles;
import java.util.List;

/**
 * What is to be said of devices that are no trucks, or not yet.
 *
 * @param newDevices "1 new device", or empty
 * @param unknown "2 unknown devices send reports and are not counted: Engine 9, Boat.", or empty
 * @param returned "Engine 7 was removed, and is heard again.", or empty
 */
record DeviceLines(String newDevices, String unknown, String returned) {

    private static final int MOST_NAMES = 3;

    /** In characters; anybody can give himself a name. */
    private static final int LONGEST_NAME = 30;

    static DeviceLines of(Board fleet, StationTime time) {
        return new DeviceLines(
                newDevices(fleet.newDevices().size(), time),
                unknown(fleet.strangers().files(), time),
                returned(fleet.returned(), time));
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
