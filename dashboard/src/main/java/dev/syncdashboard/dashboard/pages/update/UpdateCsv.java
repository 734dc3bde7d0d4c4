package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.delivery.Answer;
import dev.syncdashboard.dashboard.delivery.Holder;
import dev.syncdashboard.dashboard.delivery.Holder.Got;
import dev.syncdashboard.dashboard.delivery.Holders;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.web.Csv;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The trucks of an update's page as a table for spreadsheets, in the page's order. */
final class UpdateCsv {

    private static final List<String> HEADER = List.of(
            "name",
            "group",
            "in_service",
            "has_it",
            "got_it_at",
            "exact",
            "minutes_after_posting",
            "report_received_at",
            "id");

    private UpdateCsv() {}

    static Csv of(Update update, Holders holders) {
        Stream<Holder> inService =
                Stream.of(Answer.NO, Answer.UNKNOWN, Answer.YES).flatMap(answer -> holders.with(answer).stream());
        return new Csv(
                HEADER,
                Stream.concat(inService, holders.outOfService().stream())
                        .map(holder -> cells(holder, update))
                        .toList());
    }

    /** When a truck got it stands only with one that has it: elsewhere nobody looks whether it still does. */
    private static List<String> cells(Holder holder, Update update) {
        PeerStatus peer = holder.peer();
        Optional<Got> got = holder.got().filter(known -> holder.has());
        return List.of(
                peer.name(),
                peer.facts().place().group(),
                Csv.yesOrNo(!peer.facts().outOfService()),
                holder.answer().code(),
                got.map(known -> known.at().toString()).orElse(""),
                got.map(known -> Csv.yesOrNo(known.exact())).orElse(""),
                got.map(known -> Long.toString(
                                Duration.between(update.posted(), known.at()).toMinutes()))
                        .orElse(""),
                peer.facts()
                        .report()
                        .map(report -> report.received().toString())
                        .orElse(""),
                peer.id().value());
    }
}
