package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.model.Refusal.Objection;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The cells of a file, whatever stands between them.
 *
 * @param rows those with something in them; the first one is the heading
 * @param objection what ended the reading, if anything did
 */
record RosterCells(List<Row> rows, Optional<Objection> objection) {

    /** @param line of the file, from 1 */
    record Row(int line, List<String> cells) {}

    private static final int MOST_ROWS = Roster.MOST_TRUCKS + 1;

    /** Excel takes this first line for a word about the file, and leaves it out. */
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=(.)\"?\\h*(?:\r\n|\r|\n)", Pattern.CASE_INSENSITIVE);

    /** A heading in which commas separate, all in one pair of quotation marks. */
    private static final Pattern ONE_CELL = Pattern.compile("\"(?:[^\"]|\"\")*,(?:[^\"]|\"\")*\"[;\t]*");

    RosterCells {
        rows = List.copyOf(rows);
    }

    static RosterCells of(String text) {
        Matcher said = SEPARATOR_LINE.matcher(text);
        RosterCells cells = said.lookingAt()
                ? read(text.substring(said.end()), said.group(1).charAt(0), 2)
                : read(text, separator(text), 1);
        return cells.isWrapped() ? cells.unwrapped() : cells;
    }

    private static RosterCells read(String text, char separator, int firstLine) {
        List<Row> rows = new ArrayList<>();
        int line = firstLine;
        try (CSVParser parser = CSVParser.parse(text, format(separator))) {
            for (CSVRecord cells : parser) {
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new Row(line, cells.toList()));
                }
                if (rows.size() > MOST_ROWS) {
                    return new RosterCells(
                            List.of(),
                            Optional.of(Objection.inLine(
                                    Objection.NO_LINE,
                                    Message.of("roster.refused.too_many_lines", Roster.MOST_TRUCKS))));
                }
                line = Math.toIntExact(parser.getCurrentLineNumber()) + firstLine;
            }
            return new RosterCells(rows, Optional.empty());
        } catch (IOException | UncheckedIOException e) {
            return new RosterCells(rows, Optional.of(Objection.inLine(line, Message.of("roster.refused.quotes"))));
        }
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
    }

    /** That of which the heading makes the most columns. */
    private static char separator(String text) {
        String heading =
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (ONE_CELL.matcher(heading).matches()) {
            return text.indexOf('\t') < 0 ? ';' : '\t';
        }
        char best = ',';
        for (char separator : new char[] {';', '\t'}) {
            if (Heading.columns(heading, separator) > Heading.columns(heading, best)) {
                best = separator;
            }
        }
        return best;
    }

    /**
     * Whether each whole line is in one cell. That becomes of a file with commas where a spreadsheet takes only semicolons
     * for separators, and saves it again.
     */
    private boolean isWrapped() {
        return !rows.isEmpty()
                && lineIn(rows.get(0)).contains(",")
                && rows.get(0).cells().stream().skip(1).allMatch(String::isBlank)
                && Heading.columns(rows.get(0).cells().get(0), ',') > 1;
    }

    private RosterCells unwrapped() {
        List<Row> inner = new ArrayList<>();
        for (Row row : rows) {
            RosterCells cells = read(lineIn(row), ',', row.line());
            if (cells.objection().isPresent()) {
                return new RosterCells(inner, cells.objection());
            }
            inner.addAll(cells.rows());
        }
        return new RosterCells(inner, objection);
    }

    /** Where a text had a semicolon in it, the line went on in the next cell. */
    private static String lineIn(Row row) {
        return String.join(";", row.cells()).replaceFirst(";+$", "");
    }
}
