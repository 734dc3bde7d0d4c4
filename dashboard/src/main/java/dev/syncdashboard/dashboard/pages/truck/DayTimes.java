package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;

/** Moments with their day, for a list over many days: "Tue 24 Nov 09:31". Pure. */
record DayTimes(StationTime station) {
    ZoneId zone() {
        return station.voice().zone();
    }

    /** The words for a code, as {@link StationTime} has them. */
    String say(String code, Object... facts) {
        return station.say(code, facts);
    }

    String say(Message message) {
        return station.say(message);
    }

    String span(Duration span) {
        return station.span(span);
    }

    /** "Tue 24 Nov". */
    String day(LocalDate day) {
        return written("day_and_date", day);
    }

    /** "Tue 24 Nov 09:31". */
    String at(Instant moment) {
        return day(dayOf(moment)) + " " + time(moment);
    }

    /** "Tue 24 Nov 09:12–09:31", "Mon 23 Nov 22:00 – Tue 24 Nov 06:00". */
    String range(Instant from, Instant to) {
        String start = at(from);
        if (start.equals(at(to))) {
            return start;
        }
        return dayOf(from).equals(dayOf(to)) ? start + "–" + time(to) : start + " – " + at(to);
    }

    LocalDate dayOf(Instant moment) {
        return moment.atZone(zone()).toLocalDate();
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    Duration lengthOf(LocalDate day) {
        return Duration.between(startOf(day), startOf(day.plusDays(1)));
    }

    /** On a day on which the clocks are changed, one time may come twice. */
    private String time(Instant moment) {
        ZonedDateTime local = moment.atZone(zone());
        boolean plain = lengthOf(local.toLocalDate()).equals(Duration.ofDays(1));
        return written(plain ? "time" : "time_and_zone", local);
    }

    private String written(String pattern, TemporalAccessor moment) {
        return station.language().dates(pattern).format(moment);
    }
}
