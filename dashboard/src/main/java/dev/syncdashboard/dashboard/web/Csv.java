package dev.syncdashboard.dashboard.web;

import dev.syncdashboard.dashboard.text.Formulas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table for spreadsheets, without anything that a spreadsheet would take for a formula.
 *
 * @param header the names of the columns
 * @param rows each with as many cells as there are columns
 */
public record Csv(List<String> header, List<List<String>> rows) {

    private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** Without it Excel reads UTF-8 as the system's old code page. */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    public Csv {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** The table as a file with this name. */
    public ResponseEntity<String> file(String name) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(text());
    }

    /** "yes" or "no". */
    public static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }

    /** The table as such a file has it, with the mark at its start. */
    public String text() {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(header);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(Formulas::disarmed).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory takes whatever is written to it", e);
        }
        return text.toString();
    }
}
