package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.text.Formulas;
import dev.syncdashboard.dashboard.verdict.Mark;
import dev.syncdashboard.dashboard.verdict.ReceivedReport;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Trucks as a table for spreadsheets, without anything that a spreadsheet would take for a formula. */
final class FleetCsv {

    /** Without it Excel reads UTF-8 as the system's old code page. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.ALL)
            .setHeader(
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
                    "id")
            .get();

    private FleetCsv() {}

    static void write(List<PeerStatus> peers, Appendable out) throws IOException {
        out.append(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        for (PeerStatus peer : peers) {
            printer.printRecord(cells(peer).stream().map(Formulas::disarmed).toList());
        }
        printer.flush();
    }

    private static List<String> cells(PeerStatus peer) {
        Optional<ReceivedReport> report = peer.facts().report();
        var verdict = peer.verdict();
        return List.of(
                peer.name(),
                verdict.state().code(),
                verdict.label(),
                verdict.detail(),
                yesOrNo(!peer.facts().outOfService()),
                yesOrNo(peer.inContact()),
                peer.facts().contact().since().map(Instant::toString).orElse(""),
                peer.has().map(update -> Integer.toString(update.number())).orElse(""),
                verdict.behindBy().isPresent()
                        ? Integer.toString(verdict.behindBy().getAsInt())
                        : "",
                report.map(last -> last.report().written().toString()).orElse(""),
                report.map(last -> last.received().toString()).orElse(""),
                verdict.marks().stream().map(Mark::text).collect(Collectors.joining("; ")),
                peer.id().value());
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }
}
