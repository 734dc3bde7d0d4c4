package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.model.Refusal.Objection;
import dev.syncdashboard.dashboard.roster.RosterSheet;
import dev.syncdashboard.dashboard.roster.RosterSheet.Column;
import dev.syncdashboard.dashboard.roster.RosterSheet.Line;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.Formulas;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one file of a roster, as this dashboard or a spreadsheet wrote it. Goes on after what it can't read, so that a
 * person hears of everything at once.
 */
final class RosterCsvReader {

    /** In bytes. */
    static final int LARGEST_FILE = 1 << 20;

    static final Message TOO_LARGE = Message.of("roster.refused.too_large");

    private static final Message NO_TEXT = Message.of("roster.refused.no_text");

    /** Longer than any text may be, so that one that is too long is not cut but refused. */
    private static final int LONGEST_CELL = 1_000;

    private static final int LONGEST_QUOTE = 40;

    private final ZoneId zone;
    private final List<Line> lines = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();
    private Map<Column, Integer> places = new EnumMap<>(Column.class);
    private DayOrder order = DayOrder.UNKNOWN;

    private RosterCsvReader(ZoneId zone) {
        this.zone = zone;
    }

    /** @param zone in which the file's times are */
    static RosterReading read(byte[] file, ZoneId zone) {
        if (file.length > LARGEST_FILE) {
            return RosterReading.nothing(Objection.NO_LINE, TOO_LARGE);
        }
        return FileText.of(file)
                .map(text -> new RosterCsvReader(zone).read(text))
                .orElseGet(() -> RosterReading.nothing(Objection.NO_LINE, NO_TEXT));
    }

    private RosterReading read(String text) {
        if (text.isBlank()) {
            return RosterReading.nothing(Objection.NO_LINE, Message.of("roster.refused.empty"));
        }
        RosterCells file = RosterCells.of(text);
        file.rows().stream().limit(1).forEach(this::takeHeading);
        if (!places.isEmpty()) {
            List<RosterCells.Row> trucks = file.rows().stream().skip(1).toList();
            order = DayOrder.of(trucks.stream()
                    .map(row -> cell(row.cells(), Column.OUT_OF_SERVICE_UNTIL))
                    .toList());
            trucks.forEach(row -> lines.add(line(row.line(), row.cells())));
        }
        file.objection().ifPresent(objections::add);
        return new RosterReading(new RosterSheet(places.keySet(), lines), objections);
    }

    private void takeHeading(RosterCells.Row row) {
        Heading heading = Heading.of(row.cells());
        places = heading.places();
        heading.objections().forEach(why -> objections.add(Objection.inLine(row.line(), why)));
    }

    private Line line(int number, List<String> cells) {
        if (cells.stream().skip(Heading.width(places)).anyMatch(cell -> !cell.isBlank())) {
            objections.add(Objection.inLine(number, Message.of("roster.refused.more_cells")));
        }
        return new Line(
                number,
                cell(cells, Column.NAME),
                cell(cells, Column.GROUP),
                device(number, cell(cells, Column.DEVICE)),
                until(number, cell(cells, Column.OUT_OF_SERVICE_UNTIL)),
                cell(cells, Column.OUT_OF_SERVICE_REASON));
    }

    private Optional<PeerId> device(int line, String cell) {
        Optional<PeerId> device = PeerId.parse(cell).filter(id -> !RosterTruck.isStandIn(id));
        if (device.isEmpty() && !cell.isEmpty()) {
            objections.add(Objection.inLine(line, Message.of("roster.refused.no_device_id", quote(cell))));
        }
        return device;
    }

    private Optional<Instant> until(int line, String cell) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        EndOfService.Reading reading = EndOfService.read(cell, zone, order);
        if (reading instanceof EndOfService.Reading.Known known) {
            return Optional.of(known.end());
        }
        objections.add(Objection.inLine(
                line, Message.of("roster.refused.quoted", quote(cell), ((EndOfService.Reading.Not) reading).why())));
        return Optional.empty();
    }

    private String cell(List<String> cells, Column column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size()
                ? ""
                : Names.oneLine(Formulas.original(cells.get(place)), LONGEST_CELL);
    }

    private static String quote(String cell) {
        return Names.oneLine(cell, LONGEST_QUOTE);
    }
}
