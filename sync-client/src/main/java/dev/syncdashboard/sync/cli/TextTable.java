package dev.syncdashboard.sync.cli;

import dev.syncdashboard.text.ForeignText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table for a terminal. Its cells may come from other devices; each is one line, without signs that turn the text round. */
final class TextTable {

    /** Nothing is cut that a person may have to copy: ids, secrets, paths. */
    private static final int MOST_IN_A_CELL = 4_096;

    private static final String GAP = "  ";

    private final List<List<String>> rows;
    private final int[] columns;
    private final int[] widths;

    /** Columns without any value are left out. */
    TextTable(List<String> header, List<List<String>> cells) {
        this.rows = new ArrayList<>(List.of(header));
        cells.forEach(row -> rows.add(row.stream().map(TextTable::shown).toList()));
        this.columns = IntStream.range(0, header.size())
                .filter(column ->
                        rows.stream().skip(1).anyMatch(row -> !row.get(column).isEmpty()))
                .toArray();
        this.widths = IntStream.of(columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> length(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
    }

    static String shown(String cell) {
        return ForeignText.oneLine(cell, MOST_IN_A_CELL);
    }

    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.length; i++) {
            String cell = row.get(columns[i]);
            line.append(cell).append(" ".repeat(widths[i] - length(cell))).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
