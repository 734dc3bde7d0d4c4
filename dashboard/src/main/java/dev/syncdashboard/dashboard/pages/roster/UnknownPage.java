package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.pages.Notice;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.StrangerFiles;
import dev.syncdashboard.words.Message;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The devices that nobody knows, and the removed trucks that came back, in words. Pure.
 *
 * @param title "14 unknown devices"
 * @param rest how many are not named here, in a sentence, or empty
 * @param returned trucks that a person removed, and that were heard since
 * @param tellable the sync program has named the devices that share the Sync folder, so that it is known who is unknown
 * @param frozen a change shows on the other pages only when the station can be checked again
 */
record UnknownPage(
        List<Notice> notices,
        String title,
        List<UnknownDevice> devices,
        String rest,
        List<KnownDevice> returned,
        boolean tellable,
        boolean frozen) {

    static UnknownPage of(Board fleet, StationTime time) {
        StrangerFiles files = fleet.strangers().files();
        Map<String, String> trucks = fleet.peers().stream()
                .collect(Collectors.toMap(peer -> Names.lookOf(peer.name()), PeerStatus::name, (one, other) -> one));
        return new UnknownPage(
                Notice.of(fleet, time),
                title(files, time),
                files.first().stream()
                        .map(file -> UnknownDevice.of(file, trucks, time))
                        .toList(),
                rest(files, time),
                fleet.returned().stream()
                        .map(peer -> KnownDevice.of(peer, time))
                        .toList(),
                fleet.strangers().tellable(),
                !fleet.station().canCheck() && fleet.known());
    }

    private static String title(StrangerFiles files, StationTime time) {
        Message count = Message.of("roster.unknown.count", files.count());
        return time.say(files.more() ? Message.of("roster.unknown.more_than", count) : count);
    }

    private static String rest(StrangerFiles files, StationTime time) {
        int rest = files.count() - files.first().size();
        return rest == 0 ? "" : time.say("roster.unknown.rest", rest);
    }
}
