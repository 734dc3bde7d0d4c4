package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.pages.truck.TruckPast.Device;
import dev.syncdashboard.dashboard.text.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A line of the timeline as a table, in words. Pure.
 *
 * @param at for the order; of what began before the days of the timeline, that moment
 * @param when "Tue 24 Nov 09:12–09:31"
 * @param what "In contact (19 min)"
 */
record Happening(Instant at, String when, String what) {

    private static final String THEN_OR_BEFORE = ", at that time or earlier";

    /** All that happened, newest first. */
    static List<Happening> all(TruckPast past, TimelineFacts facts, DayTimes times) {
        List<Happening> all = new ArrayList<>();
        facts.flips().forEach(flip -> all.add(state(flip, times)));
        past.devices().forEach(device -> all.addAll(got(device, times)));
        facts.contact().forEach(run -> all.add(contact(run, "", times)));
        past.devices().stream()
                .skip(1)
                .forEach(device -> device.contact().forEach(run -> all.add(contact(run, suffix(device), times))));
        facts.posted().forEach(update -> all.add(posted(update, times)));
        facts.gaps().stream()
                .filter(gap -> gap.goesOn() || gap.to().isAfter(facts.from()))
                .forEach(gap -> all.add(gap(gap, facts.from(), times)));
        past.began().ifPresent(began -> all.add(new Happening(began, times.at(began), "Recording began")));
        all.sort(Comparator.comparing(Happening::at).reversed());
        return all;
    }

    private static Happening contact(Run run, String suffix, DayTimes times) {
        String what = run.count() > 1
                ? "In contact on and off: " + String.format(Locale.ENGLISH, "%,d times, ", run.count())
                        + Times.ENGLISH.span(run.sum()) + " in total"
                : "In contact "
                        + (run.sum().isZero()
                                ? "for a moment"
                                : "(" + Times.ENGLISH.span(run.sum()) + soFar(run) + ")");
        return new Happening(run.from(), when(run, times), what + suffix);
    }

    private static String soFar(Run run) {
        return run.goesOn() ? " so far" : "";
    }

    private static Happening gap(Run gap, Instant from, DayTimes times) {
        String what = "Not recorded: the dashboard was off or could not ask"
                + (gap.count() > 1
                        ? " (" + gap.count() + " times, " + Times.ENGLISH.span(gap.sum()) + " in total)"
                        : "");
        if (gap.from().isAfter(from)) {
            return new Happening(gap.from(), when(gap, times), what);
        }
        return new Happening(from, gap.goesOn() ? "the whole time" : "until " + times.at(gap.to()), what);
    }

    private static String when(Run run, DayTimes times) {
        return run.goesOn() ? "since " + times.at(run.from()) : times.range(run.from(), run.to());
    }

    private static Happening posted(Lane.Point update, DayTimes times) {
        return new Happening(
                update.at(),
                times.at(update.at()),
                "Update #" + update.number() + " was posted" + (update.exact() ? "" : THEN_OR_BEFORE));
    }

    /** A truck that got a later update got those before it with it. */
    private static List<Happening> got(Device device, DayTimes times) {
        record Together(Instant at, boolean exact) {}
        Map<Together, List<Arrival>> together = device.arrivals().stream()
                .collect(Collectors.groupingBy(arrival -> new Together(arrival.at(), arrival.exact())));
        return together.entrySet().stream()
                .map(entry -> {
                    List<Integer> numbers =
                            entry.getValue().stream().map(Arrival::number).toList();
                    String what = (numbers.size() == 1 ? "Got update " : "Got updates ")
                            + Lane.numbers(numbers, " to ", " … ")
                            + (entry.getKey().exact() ? "" : THEN_OR_BEFORE);
                    Instant at = entry.getKey().at();
                    return new Happening(at, times.at(at), what + suffix(device));
                })
                .toList();
    }

    private static Happening state(Flip flip, DayTimes times) {
        String to = flip.to().shortLabel();
        String what = flip.from()
                .map(from -> "Became “" + to + "” (was “" + from.shortLabel() + "”)")
                .orElse("First state: " + to);
        return new Happening(flip.at(), times.at(flip.at()), what);
    }

    private static String suffix(Device device) {
        return device.name().isEmpty() ? "" : ", " + device.name();
    }
}
