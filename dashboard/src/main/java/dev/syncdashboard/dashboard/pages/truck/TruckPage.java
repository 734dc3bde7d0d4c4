package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.Badge;
import dev.syncdashboard.dashboard.pages.Notice;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.PeerId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The page of one truck, in words.
 *
 * @param isAway whether a person took it out of service
 * @param apart why this device is no truck (any more)
 * @param truck what everybody wants to know of it
 * @param roster what a person entered of it
 * @param edit address, relative to this page's, of the page on which a person changes that, or empty
 * @param technical what only a technician wants to know
 * @param problems what its reporting program noticed
 * @param check what the truck found on its own disk, if it checks
 * @param linked whether it has a device; if not, the id only stands in for one
 * @param earlierDevices of the same truck, oldest first
 * @param hash of its files, as its report says; empty if it never did
 * @param removal address, relative to this page's, of the page on which a person removes it, or empty
 * @param changedIn version of the snapshot in which anything of this truck last changed
 */
record TruckPage(
        List<Notice> notices,
        Optional<NoTruck> apart,
        String name,
        Badge badge,
        boolean isAway,
        String label,
        String detail,
        Advice advice,
        List<MarkMeaning> marks,
        List<Fact> truck,
        List<Fact> roster,
        String edit,
        List<Fact> technical,
        List<String> problems,
        Optional<OwnCheck> check,
        MissingCard missing,
        String id,
        boolean linked,
        List<String> earlierDevices,
        String hash,
        String removal,
        long changedIn) {

    /** @param files what updates changed together */
    static TruckPage of(
            PeerStatus peer,
            Board fleet,
            Function<List<Update>, HistoryAnswer<Optional<FileChanges>>> files,
            StationTime time) {
        Optional<OwnCheck> check = OwnCheck.of(peer, fleet.updates(), time);
        return new TruckPage(
                Notice.of(fleet, time),
                NoTruck.of(peer.id(), fleet.roster(), time),
                peer.name(),
                Badge.of(peer.verdict()),
                peer.verdict().has(Mark.Kind.OUT_OF_SERVICE),
                time.say(peer.verdict().label()),
                time.sentences(peer.verdict().detail()),
                Advice.of(peer, fleet.station().canCheck(), time),
                peer.verdict().marks().stream()
                        .map(mark -> MarkMeaning.of(mark, peer.facts(), time))
                        .toList(),
                Facts.ofTruck(peer, time),
                Facts.ofRoster(peer.facts(), time),
                edit(peer.id(), fleet.roster()),
                Facts.forTechnician(peer, fleet.station().contactLag(), time),
                Facts.problems(peer.facts(), time),
                check,
                MissingCard.of(peer, fleet, files, time),
                peer.id().value(),
                !RosterTruck.isStandIn(peer.id()),
                peer.facts().place().earlierDevices().stream()
                        .map(PeerId::value)
                        .toList(),
                peer.facts()
                        .report()
                        .map(report -> report.report().hash().value())
                        .orElse(""),
                removal(peer.id(), fleet.roster()),
                peer.changedIn());
    }

    private static String removal(PeerId id, Roster roster) {
        String edit = edit(id, roster);
        return edit.isEmpty() ? (roster.isApart(id) ? "" : id + "/remove") : edit + "/remove";
    }

    private static String edit(PeerId id, Roster roster) {
        return roster.truckWith(id)
                .or(() -> roster.truckOf(id))
                .map(truck -> "../roster/" + truck.number())
                .orElse("");
    }
}
