package dev.syncdashboard.dashboard.pages.truck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts updates on a row of the timeline so that their numbers don't run into each other. Pure. */
final class Lane {

    /** What a number needs on a phone, in per cent of the row. */
    private static final double ROOM = 25;

    /** From here on a number stands before its place, or it would stand outside. */
    private static final double RIGHT = 100 - ROOM;

    private Lane() {}

    /**
     * An update at a moment.
     *
     * @param exact whether it was then, or then or before
     */
    record Point(Instant at, int number, boolean exact) {}

    /**
     * A place on the row.
     *
     * @param x "37.50%"
     * @param text "≤ #40–#42", or empty where the place before speaks for this one too
     * @param before the text stands before its place
     */
    record Sign(String x, String text, boolean before) {}

    static List<Sign> of(List<Point> points, DayScale scale) {
        List<Sign> signs = new ArrayList<>();
        List<Point> group = new ArrayList<>();
        double start = 0;
        List<Point> sorted = points.stream()
                .sorted(Comparator.comparing(Point::at).thenComparing(Point::number))
                .toList();
        for (Point point : sorted) {
            double place = scale.at(point.at);
            if (!group.isEmpty() && place - start >= (place > RIGHT ? 2 * ROOM : ROOM)) {
                addTo(signs, group, scale);
                group.clear();
            }
            start = group.isEmpty() ? place : start;
            group.add(point);
        }
        addTo(signs, group, scale);
        return signs;
    }

    private static void addTo(List<Sign> signs, List<Point> group, DayScale scale) {
        for (int i = 0; i < group.size(); i++) {
            double place = scale.at(group.get(i).at);
            Sign sign = new Sign(DayScale.percent(place), i == 0 ? text(group) : "", place > RIGHT);
            if (i == 0 || !signs.get(signs.size() - 1).x.equals(sign.x)) {
                signs.add(sign);
            }
        }
    }

    private static String text(List<Point> group) {
        boolean exact = group.stream().allMatch(Point::exact);
        return (exact ? "" : "≤ ") + numbers(group.stream().map(Point::number).toList(), "–", " … ");
    }

    /** "#42", "#40–#42" where none is missing between them, else "#40 … #47". */
    static String numbers(List<Integer> numbers, String through, String among) {
        List<Integer> sorted = numbers.stream().distinct().sorted().toList();
        int first = sorted.get(0);
        int last = sorted.get(sorted.size() - 1);
        if (first == last) {
            return "#" + first;
        }
        return String.format(Locale.ROOT, "#%d%s#%d", first, last - first == sorted.size() - 1 ? through : among, last);
    }
}
