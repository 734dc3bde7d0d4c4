package dev.syncdashboard.dashboard.rosterpage;

import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterSheet.Column;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.Formulas;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.verdict.OutOfService;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** A roster as a file for spreadsheets, which {@link RosterCsvReader} takes back. */
final class RosterCsv {

    /** Without it Excel reads UTF-8 as the system's old code page. */
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.ALL)
            .setHeader(Arrays.stream(Column.values()).map(Column::code).toArray(String[]::new))
            .get();

    private RosterCsv() {}

    static String of(Roster roster, StationTime time) {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        try {
            CSVPrinter printer = new CSVPrinter(text, FORMAT);
            for (RosterTruck truck : roster.trucks()) {
                printer.printRecord(
                        cells(truck, time).stream().map(Formulas::disarmed).toList());
            }
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can't fail", e);
        }
        return text.toString();
    }

    private static List<String> cells(RosterTruck truck, StationTime time) {
        Optional<OutOfService> away = truck.outOfService(time.now());
        Optional<Instant> until = away.flatMap(OutOfService::until);
        return List.of(
                truck.name(),
                truck.group(),
                truck.device().map(PeerId::value).orElse(""),
                until.map(end -> EndOfService.text(end, time.times().zone())).orElse(""),
                away.map(OutOfService::reason).orElse(""));
    }
}
