package dev.syncdashboard.dashboard.rosterpage;

import static dev.syncdashboard.dashboard.rosterpage.RosterReading.WHOLE_FILE;

import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterSheet;
import dev.syncdashboard.dashboard.roster.RosterSheet.Column;
import dev.syncdashboard.dashboard.roster.RosterSheet.Line;
import dev.syncdashboard.dashboard.roster.RosterSheet.Objection;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.Formulas;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.web.Csv;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads one file of a roster, as this dashboard or a spreadsheet wrote it. Goes on after what it can't read, so that a
 * person hears of everything at once.
 */
final class RosterCsvReader {

    /** In bytes. */
    static final int LARGEST_FILE = 1 << 20;

    static final String TOO_LARGE = "The file is larger than 1 MiB, so it is hardly a roster.";

    /** Longer than any text may be, so that one that is too long is not cut but refused. */
    private static final int LONGEST_CELL = 1_000;

    private static final int LONGEST_QUOTE = 40;

    private final ZoneId zone;
    private final List<Line> lines = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();
    private Map<Column, Integer> places = new EnumMap<>(Column.class);

    private RosterCsvReader(ZoneId zone) {
        this.zone = zone;
    }

    /** @param zone in which the file's times are */
    static RosterReading read(byte[] file, ZoneId zone) {
        if (file.length > LARGEST_FILE) {
            return RosterReading.nothing(WHOLE_FILE, TOO_LARGE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return new RosterCsvReader(zone).read(withoutMark(text));
        } catch (CharacterCodingException e) {
            return RosterReading.nothing(
                    WHOLE_FILE, "The file is not in UTF-8. In Excel, save it as “CSV UTF-8 (Comma delimited)”.");
        }
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == Csv.BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private RosterReading read(String text) {
        if (text.isBlank()) {
            return RosterReading.nothing(WHOLE_FILE, "The file is empty.");
        }
        int line = 1;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord cells : parser) {
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    take(line, cells);
                }
                if (lines.size() > Roster.MOST_TRUCKS) {
                    return RosterReading.nothing(
                            WHOLE_FILE, "The file has more than " + Roster.MOST_TRUCKS + " lines with trucks.");
                }
                line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            objections.add(
                    new Objection(line, "The quotation marks in this line don't match, so the rest can't be read."));
        }
        return new RosterReading(new RosterSheet(places.keySet(), lines), objections);
    }

    private void take(int line, CSVRecord cells) {
        if (!places.isEmpty()) {
            lines.add(line(line, cells));
        } else if (objections.isEmpty()) {
            Heading heading = Heading.of(cells.toList());
            places = heading.places();
            heading.objections().forEach(text -> objections.add(new Objection(line, text)));
        }
    }

    /** That of which the heading makes the most columns. */
    private static char separator(String text) {
        String heading =
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char separator : new char[] {';', '\t'}) {
            if (Heading.columns(heading, separator) > Heading.columns(heading, best)) {
                best = separator;
            }
        }
        return best;
    }

    private Line line(int number, CSVRecord cells) {
        if (cells.stream().skip(Heading.width(places)).anyMatch(cell -> !cell.isBlank())) {
            objections.add(new Objection(number, "There is more in this line than the first line has columns for."));
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
            objections.add(new Objection(
                    line, quoted(cell) + " is no device id. An export has the right ones; leave it empty for none."));
        }
        return device;
    }

    private Optional<Instant> until(int line, String cell) {
        Optional<Instant> until = EndOfService.parse(cell, zone);
        if (until.isEmpty() && !cell.isEmpty()) {
            objections.add(new Objection(line, quoted(cell) + " is no date. Write 2026-11-30, or 2026-11-30 18:00."));
        }
        return until;
    }

    private String cell(CSVRecord cells, Column column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size()
                ? ""
                : Names.oneLine(Formulas.original(cells.get(place)), LONGEST_CELL);
    }

    private static String quoted(String cell) {
        return "“" + Names.oneLine(cell, LONGEST_QUOTE) + "”";
    }
}
