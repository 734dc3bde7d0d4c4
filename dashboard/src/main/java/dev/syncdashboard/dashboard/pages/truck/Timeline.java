package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.StationTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The last days of a truck, as a picture and as a table. Pure. What nobody watched is never shown as out of contact.
 *
 * @param began "Recording began Sat 28 Nov 11:19.", or empty
 * @param summary the picture in a few sentences
 * @param remarks what a reader of the picture has to know
 * @param height of the picture, in pixels
 * @param days newest first
 * @param signs what the picture has
 * @param states those that the picture has, too
 * @param happenings newest first
 * @param more "and 312 more before Mon 16 Nov 04:12", or empty
 */
record Timeline(
        String began,
        String summary,
        List<String> remarks,
        int height,
        List<Day> days,
        Signs signs,
        List<PeerState> states,
        List<Happening> happenings,
        String more) {

    static final int DAYS = 14;

    private static final int MOST_HAPPENINGS = 200;
    private static final int HOURS = 22;

    /** What the picture has, for its legend. */
    record Signs(boolean contact, boolean gaps, boolean earlierDevices, boolean posted, boolean got, boolean late) {}

    /** The first moment that it shows. */
    static Instant begin(StationTime time) {
        return times(time).startOf(time.today().minusDays(DAYS - 1));
    }

    /** @param unwatched since when the station can't be checked, if so */
    static Timeline of(TruckPast past, List<Update> updates, Optional<Instant> unwatched, StationTime time) {
        DayTimes times = times(time);
        TimelineFacts facts = TimelineFacts.of(past, updates, unwatched, time.now());
        List<Day> days = new ArrayList<>();
        int top = HOURS;
        LocalDate first = times.dayOf(facts.from());
        for (LocalDate day = time.today(); !day.isBefore(first); day = day.minusDays(1)) {
            days.add(Day.of(day, top, facts, times));
            top += days.get(days.size() - 1).height();
        }
        List<Happening> happenings = Happening.all(past, facts, times);
        int surplus = happenings.size() - MOST_HAPPENINGS;
        return new Timeline(
                past.began()
                        .map(began -> times.say("truck.past.recording_began_at", times.at(began)))
                        .orElse(""),
                summary(facts, times),
                remarks(facts, days.size(), time.today(), times),
                top,
                days,
                signs(facts),
                days.stream()
                        .flatMap(day -> day.stateSigns().stream())
                        .map(Day.StateSign::state)
                        .distinct()
                        .sorted()
                        .toList(),
                happenings.stream().limit(MOST_HAPPENINGS).toList(),
                surplus <= 0
                        ? ""
                        : times.say(
                                "truck.past.more",
                                surplus,
                                times.at(happenings.get(MOST_HAPPENINGS - 1).at())));
    }

    private static DayTimes times(StationTime time) {
        return new DayTimes(time);
    }

    private static Signs signs(TimelineFacts facts) {
        return new Signs(
                !facts.contact().isEmpty(),
                !facts.gaps().isEmpty(),
                !facts.earlierContact().isEmpty(),
                !facts.posted().isEmpty(),
                !facts.got().isEmpty(),
                Stream.concat(facts.posted().stream(), facts.got().stream()).anyMatch(point -> !point.exact()));
    }

    private static String summary(TimelineFacts facts, DayTimes times) {
        List<String> sentences = new ArrayList<>();
        sentences.add(contact(shown(facts.contact(), facts), times));
        if (!facts.got().isEmpty()) {
            List<Integer> numbers =
                    facts.got().stream().map(Lane.Point::number).distinct().toList();
            sentences.add(Happening.got(numbers, times) + ".");
        }
        List<Run> gaps = shown(facts.gaps(), facts);
        if (!gaps.isEmpty()) {
            sentences.add(times.say("truck.past.gaps", times.span(sum(gaps))));
        }
        return String.join(" ", sentences);
    }

    private static String contact(List<Run> contact, DayTimes times) {
        if (contact.isEmpty()) {
            return times.say("truck.past.not_seen");
        }
        int count = contact.stream().mapToInt(Run::count).sum();
        String sum = times.span(sum(contact));
        return count == 1
                ? times.say("truck.past.contact_once", sum)
                : times.say("truck.past.contact_times", count, sum);
    }

    private static List<Run> shown(List<Run> runs, TimelineFacts facts) {
        return runs.stream()
                .flatMap(run -> run.within(facts.from(), facts.now().plusNanos(1)).stream())
                .toList();
    }

    private static Duration sum(List<Run> runs) {
        return runs.stream().map(Run::sum).reduce(Duration.ZERO, Duration::plus);
    }

    private static List<String> remarks(TimelineFacts facts, int shown, LocalDate today, DayTimes times) {
        List<String> remarks = new ArrayList<>();
        boolean joined = Stream.of(facts.contact(), facts.earlierContact(), facts.gaps())
                .flatMap(List::stream)
                .anyMatch(run -> run.count() > 1);
        if (joined) {
            remarks.add(times.say("truck.past.short_gaps"));
        }
        IntStream.range(0, shown)
                .mapToObj(today::minusDays)
                .filter(day -> !times.lengthOf(day).equals(Duration.ofDays(1)))
                .map(day -> times.say("truck.past.clocks_changed", times.day(day), (int)
                        times.lengthOf(day).toHours()))
                .forEach(remarks::add);
        return remarks;
    }
}
