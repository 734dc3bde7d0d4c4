package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.pages.Notice;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.PeerId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The roster in words. Pure.
 *
 * @param doubt why nobody knows whether these are all trucks, in a whole sentence, or empty
 * @param history what is wrong with the history, or was lost of it, or empty
 * @param used there is a roster
 * @param unplaced how many devices are not on it
 * @param newDevices those of them that have forms; none without a roster
 * @param more "and 7 more", or empty
 * @param trucks as people sort
 * @param counts "5 in service, 1 out of service. 2 have no device yet.", or empty
 * @param groups to choose from
 * @param frozen a change shows on the other pages only when the station can be checked again
 * @param settings which settings of the station's sync engine should be otherwise, in whole sentences
 * @param forms changes when what the page has forms for is no longer the same
 */
record RosterPage(
        List<Notice> notices,
        String doubt,
        String history,
        boolean used,
        int unplaced,
        List<NewDevice> newDevices,
        String more,
        List<ExpectedTruck> trucks,
        String counts,
        List<String> groups,
        List<KnownDevice> ignored,
        List<KnownDevice> removed,
        List<KnownDevice> earlier,
        boolean frozen,
        List<String> settings,
        String forms) {

    /** Each has a list of all trucks to choose from. */
    private static final int MOST_FORMS = 10;

    static RosterPage of(Board fleet, StationTime time) {
        Roster roster = fleet.roster();
        RosterDevices devices = RosterDevices.of(fleet);
        List<PeerStatus> unplaced = devices.unplaced();
        List<PeerStatus> fresh = roster.isUsed() ? unplaced : List.of();
        List<ExpectedTruck> trucks = trucks(fleet, time);
        return new RosterPage(
                Notice.of(fleet, time),
                roster.doubt().map(RosterDoubt::message).map(time::say).orElse(""),
                fleet.station().historyProblem().map(time::say).orElse(""),
                roster.isUsed(),
                unplaced.size(),
                fresh.stream()
                        .limit(MOST_FORMS)
                        .map(peer -> NewDevice.of(peer, roster, time))
                        .toList(),
                fresh.size() > MOST_FORMS ? time.say("roster.new.more", fresh.size() - MOST_FORMS) : "",
                trucks,
                counts(trucks, time),
                groups(roster),
                devices.ignored(time),
                devices.removed(time),
                devices.earlier(time),
                !fleet.station().canCheck() && fleet.known(),
                fleet.station().settings().stream().map(time::say).toList(),
                Integer.toHexString(Objects.hash(
                        roster, unplaced.stream().map(PeerStatus::id).toList())));
    }

    private static List<ExpectedTruck> trucks(Board fleet, StationTime time) {
        Map<PeerId, PeerStatus> known = new HashMap<>();
        fleet.devices().forEach(peer -> known.put(peer.id(), peer));
        return fleet.roster().trucks().stream()
                .sorted(Comparator.comparing(RosterTruck::name, Names::compareNaturally))
                .map(truck -> ExpectedTruck.of(truck, Optional.ofNullable(known.get(truck.id())), time))
                .toList();
    }

    private static String counts(List<ExpectedTruck> trucks, StationTime time) {
        int without = (int) trucks.stream().filter(truck -> !truck.hasDevice()).count();
        int away = (int)
                trucks.stream().filter(truck -> !truck.service().isEmpty()).count();
        String service = away == 0 ? "" : time.say("roster.counts.service", trucks.size() - away, away);
        String device = without == 0 ? "" : time.say("roster.counts.device", without);
        return (service + " " + device).strip();
    }

    /** A column in which nothing stands takes the room of those with something in them. */
    public boolean hasGroups() {
        return trucks.stream().anyMatch(truck -> !truck.group().isEmpty());
    }

    /** Whether a device says anything that its truck's name does not. */
    public boolean hasDevices() {
        return trucks.stream().anyMatch(truck -> !truck.device().equals(truck.name()));
    }

    static List<String> groups(Roster roster) {
        TreeSet<String> groups = new TreeSet<>(Names::compareNaturally);
        roster.trucks().stream()
                .map(RosterTruck::group)
                .filter(group -> !group.isEmpty())
                .forEach(groups::add);
        return List.copyOf(groups);
    }
}
