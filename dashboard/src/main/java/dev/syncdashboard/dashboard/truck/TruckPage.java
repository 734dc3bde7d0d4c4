package dev.syncdashboard.dashboard.truck;

import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.verdict.Verdict;
import dev.syncdashboard.dashboard.web.Badge;
import dev.syncdashboard.dashboard.web.Notice;
import java.util.List;

/**
 * The page of one truck, in words.
 *
 * @param truck what the station knows by itself
 * @param report what the truck says; empty if it never did
 * @param hash of its files, as its report says; empty if it never did
 */
record TruckPage(
        List<Notice> notices,
        String name,
        Badge badge,
        Verdict verdict,
        Advice advice,
        List<MarkMeaning> marks,
        List<Fact> truck,
        List<Fact> report,
        List<String> problems,
        Missing missing,
        String id,
        String hash) {

    static TruckPage of(PeerStatus peer, FleetSnapshot fleet, FilesBetween files, StationTime time) {
        return new TruckPage(
                Notice.of(fleet, time),
                peer.name(),
                Badge.of(peer.verdict()),
                peer.verdict(),
                Advice.of(peer, fleet.station().canCheck(), time),
                peer.verdict().marks().stream()
                        .map(mark -> MarkMeaning.of(mark, peer.facts()))
                        .toList(),
                Facts.ofTruck(peer, time),
                Facts.ofReport(peer.facts(), time),
                Facts.problems(peer.facts()),
                Missing.of(peer, fleet, files),
                peer.id().value(),
                peer.facts()
                        .report()
                        .map(report -> report.report().hash().value())
                        .orElse(""));
    }
}
