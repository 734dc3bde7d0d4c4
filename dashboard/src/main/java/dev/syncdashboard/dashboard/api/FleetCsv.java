package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Csv;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Trucks as a table for spreadsheets. */
final class FleetCsv {

    private static final List<String> HEADER = List.of(
            "name",
            "state",
            "label",
            "detail",
            "in_service",
            "in_contact",
            "contact_since",
            "has_update",
            "behind_by",
            "report_written_at",
            "report_received_at",
            "marks",
            "id",
            "known_by",
            "known_at");

    private FleetCsv() {}

    static Csv of(List<PeerStatus> peers, StationTime time) {
        return new Csv(HEADER, peers.stream().map(peer -> cells(peer, time)).toList());
    }

    private static List<String> cells(PeerStatus peer, StationTime time) {
        Optional<ReceivedReport> report = peer.facts().report();
        var verdict = peer.verdict();
        return List.of(
                peer.name(),
                verdict.state().code(),
                time.say(verdict.label()),
                time.sentences(verdict.detail()),
                Csv.yesOrNo(!peer.facts().outOfService()),
                Csv.yesOrNo(peer.inContact()),
                peer.facts().contact().since().map(Instant::toString).orElse(""),
                peer.has().map(update -> Integer.toString(update.number())).orElse(""),
                verdict.behindBy().isPresent()
                        ? Integer.toString(verdict.behindBy().getAsInt())
                        : "",
                report.map(last -> last.report().written().toString()).orElse(""),
                report.map(last -> last.received().toString()).orElse(""),
                verdict.marks().stream().map(mark -> time.say(mark.message())).collect(Collectors.joining("; ")),
                peer.id().value(),
                peer.assurance().map(known -> known.kind().code()).orElse(""),
                peer.assurance().map(known -> known.at().toString()).orElse(""));
    }
}
