package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.roster.RosterSheet.Column;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.words.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The first line of a roster's file, which says in which column what stands.
 *
 * @param places of the columns, from 0; empty if there are objections
 * @param objections in whole sentences
 */
record Heading(Map<Column, Integer> places, List<Message> objections) {

    private static final int LONGEST_QUOTE = 40;
    private static final String COLUMNS =
            Arrays.stream(Column.values()).map(Column::code).collect(Collectors.joining(", "));

    static Heading of(List<String> cells) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<Message> objections = new ArrayList<>();
        for (int place = 0; place < cells.size(); place++) {
            String cell = cells.get(place);
            Optional<Column> column = column(cell);
            if (column.isPresent() && places.putIfAbsent(column.get(), place) != null) {
                objections.add(
                        Message.of("roster.refused.column_twice", column.get().code()));
            } else if (column.isEmpty() && !cell.isBlank()) {
                objections.add(Message.of("roster.refused.no_column", Names.oneLine(cell, LONGEST_QUOTE), COLUMNS));
            }
        }
        if (!places.containsKey(Column.NAME)) {
            return new Heading(Map.of(), List.of(Message.of("roster.refused.no_heading", COLUMNS)));
        }
        if (places.containsKey(Column.OUT_OF_SERVICE_UNTIL) && !places.containsKey(Column.OUT_OF_SERVICE_REASON)) {
            objections.add(Message.of("roster.refused.no_reasons"));
        }
        return new Heading(objections.isEmpty() ? places : Map.of(), objections);
    }

    /** How many columns a heading has if this character separates them. */
    static int columns(String line, char separator) {
        return (int) Arrays.stream(line.split(Pattern.quote(String.valueOf(separator))))
                .filter(cell -> column(cell.replace("\"", "")).isPresent())
                .count();
    }

    /** How many cells of a line have a meaning. */
    static int width(Map<Column, Integer> places) {
        return Collections.max(places.values()) + 1;
    }

    private static Optional<Column> column(String cell) {
        String code = cell.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(Column.values())
                .filter(column -> column.code().equals(code))
                .findFirst();
    }
}
