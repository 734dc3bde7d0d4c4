package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.PeerState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A day as a row of the timeline. StationPlaces along the row are in per cent, places down the picture in pixels.
 *
 * @param label "Tue 24 Nov"
 * @param top where the row begins
 * @param band where its bars begin, below {@code top}
 * @param got where the updates that it got stand
 * @param states where the changes of state stand
 * @param height of the whole row
 * @param past how much of the day is over
 * @param now the present moment, or empty on any other day
 * @param nowText the word "now" has room beside it
 */
record Day(
        String label,
        int top,
        int band,
        int got,
        int states,
        int height,
        String past,
        List<String> hours,
        List<Bar> gaps,
        List<Bar> contact,
        List<Bar> earlierContact,
        List<Lane.Sign> postedSigns,
        List<Lane.Sign> gotSigns,
        List<StateSign> stateSigns,
        String now,
        boolean nowText) {

    /** The template draws what belongs to each part within these heights. */
    private static final int BAND = 12;

    private static final int POSTED = 14;
    private static final int GOT = 15;
    private static final int STATES = 17;
    private static final int PADDING = 10;

    /** What an icon needs on a phone, in per cent of the row. */
    private static final double ICON = 6.5;

    private static final double ROOM_FOR_NOW = 85;

    record Bar(String x, String width) {

        static Bar of(Run run, DayScale scale) {
            double begin = scale.at(run.from());
            return new Bar(DayScale.percent(begin), DayScale.percent(scale.at(run.to()) - begin));
        }
    }

    record StateSign(String x, PeerState state) {}

    /** @param day the present one or an earlier one */
    static Day of(LocalDate day, int top, TimelineFacts facts, DayTimes times) {
        Instant start = times.startOf(day);
        Instant end = times.startOf(day.plusDays(1));
        DayScale scale = new DayScale(start, end);
        List<Lane.Sign> posted = Lane.of(within(facts.posted(), start, end), scale);
        List<Lane.Sign> got = Lane.of(within(facts.got(), start, end), scale);
        List<StateSign> states = states(facts, start, end, scale);
        int band = posted.isEmpty() ? 0 : POSTED;
        int gotTop = band + BAND;
        int statesTop = gotTop + (got.isEmpty() ? 0 : GOT);
        boolean today = facts.now().isBefore(end);
        return new Day(
                times.day(day),
                top,
                band,
                gotTop,
                statesTop,
                statesTop + (states.isEmpty() ? 0 : STATES) + PADDING,
                scale.place(facts.now()),
                Stream.of(6, 12, 18)
                        .map(hour -> day.atTime(LocalTime.of(hour, 0))
                                .atZone(times.zone())
                                .toInstant())
                        .map(scale::place)
                        .toList(),
                bars(facts.gaps(), start, end, scale),
                bars(facts.contact(), start, end, scale),
                bars(facts.earlierContact(), start, end, scale),
                posted,
                got,
                states,
                today ? scale.place(facts.now()) : "",
                scale.at(facts.now()) < ROOM_FOR_NOW);
    }

    private static List<Bar> bars(List<Run> runs, Instant start, Instant end, DayScale scale) {
        return runs.stream()
                .flatMap(run -> run.within(start, end).stream())
                .map(run -> Bar.of(run, scale))
                .toList();
    }

    private static List<Lane.Point> within(List<Lane.Point> points, Instant start, Instant end) {
        return points.stream().filter(point -> isWithin(point.at(), start, end)).toList();
    }

    /** Of changes that lie closer together than their icons the last one is shown: that state stood. */
    private static List<StateSign> states(TimelineFacts facts, Instant start, Instant end, DayScale scale) {
        List<StateSign> signs = new ArrayList<>();
        double group = -ICON;
        List<Flip> flips = facts.flips().stream()
                .filter(flip -> isWithin(flip.at(), start, end))
                .sorted(Comparator.comparing(Flip::at))
                .toList();
        for (Flip flip : flips) {
            double place = scale.at(flip.at());
            if (place - group < ICON) {
                signs.remove(signs.size() - 1);
            } else {
                group = place;
            }
            signs.add(new StateSign(DayScale.percent(group), flip.to()));
        }
        return signs;
    }

    private static boolean isWithin(Instant moment, Instant start, Instant end) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }
}
