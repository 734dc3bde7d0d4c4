package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.pages.truck.TruckPast.Device;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** All that happened, newest first. */
    static List<Happening> all(TruckPast past, TimelineFacts facts, DayTimes times) {
        List<Happening> all = new ArrayList<>();
        facts.flips().forEach(flip -> all.add(state(flip, times)));
        past.devices().forEach(device -> all.addAll(got(device, times)));
        facts.contact().forEach(run -> all.add(contact(run, past.devices().get(0), times)));
        past.devices().stream()
                .skip(1)
                .forEach(device -> device.contact().forEach(run -> all.add(contact(run, device, times))));
        facts.posted().forEach(update -> all.add(posted(update, times)));
        facts.gaps().stream()
                .filter(gap -> gap.goesOn() || gap.to().isAfter(facts.from()))
                .forEach(gap -> all.add(gap(gap, facts.from(), times)));
        past.began()
                .ifPresent(began ->
                        all.add(new Happening(began, times.at(began), times.say("truck.past.recording_began"))));
        all.sort(Comparator.comparing(Happening::at).reversed());
        return all;
    }

    private static Happening contact(Run run, Device device, DayTimes times) {
        return new Happening(run.from(), when(run, times), with(device, contact(run, times), times));
    }

    private static String contact(Run run, DayTimes times) {
        String sum = times.span(run.sum());
        if (run.count() > 1) {
            return times.say("truck.past.on_and_off", run.count(), sum);
        }
        return run.sum().isZero()
                ? times.say("truck.past.in_contact_briefly")
                : times.say(run.goesOn() ? "truck.past.in_contact_so_far" : "truck.past.in_contact", sum);
    }

    private static Happening gap(Run gap, Instant from, DayTimes times) {
        String what = gap.count() > 1
                ? times.say("truck.past.not_recorded_times", gap.count(), times.span(gap.sum()))
                : times.say("truck.past.not_recorded");
        if (gap.from().isAfter(from)) {
            return new Happening(gap.from(), when(gap, times), what);
        }
        String when = gap.goesOn()
                ? times.say("truck.past.the_whole_time")
                : times.say("truck.past.until", times.at(gap.to()));
        return new Happening(from, when, what);
    }

    private static String when(Run run, DayTimes times) {
        return run.goesOn() ? times.say("truck.past.since", times.at(run.from())) : times.range(run.from(), run.to());
    }

    private static Happening posted(Lane.Point update, DayTimes times) {
        return new Happening(
                update.at(),
                times.at(update.at()),
                thenOrBefore(update.exact(), times.say("truck.past.posted", update.number()), times));
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
                    String what = thenOrBefore(entry.getKey().exact(), got(numbers, times), times);
                    Instant at = entry.getKey().at();
                    return new Happening(at, times.at(at), with(device, what, times));
                })
                .toList();
    }

    /** "Got updates #40 to #42". */
    static String got(List<Integer> numbers, DayTimes times) {
        String through = " " + times.say("truck.past.to") + " ";
        return times.say("truck.past.got", numbers.size(), Lane.numbers(numbers, through, " … "));
    }

    private static Happening state(Flip flip, DayTimes times) {
        String to = name(flip.to(), times);
        String what = flip.from()
                .map(from -> times.say("truck.past.became", to, name(from, times)))
                .orElseGet(() -> times.say("truck.past.first_state", to));
        return new Happening(flip.at(), times.at(flip.at()), what);
    }

    private static String name(PeerState state, DayTimes times) {
        return times.say("state." + state.code());
    }

    private static String thenOrBefore(boolean exact, String what, DayTimes times) {
        return exact ? what : times.say("truck.past.then_or_before", what);
    }

    private static String with(Device device, String what, DayTimes times) {
        return device.name()
                .map(name -> times.say("list.comma", what, times.say(name)))
                .orElse(what);
    }
}
