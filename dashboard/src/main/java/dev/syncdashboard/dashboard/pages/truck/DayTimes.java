package dev.syncdashboard.dashboard.pages.truck;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments with their day, for a list over many days: "Tue 24 Nov 09:31". Pure. */
record DayTimes(ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_AND_ZONE = DateTimeFormatter.ofPattern("HH:mm zzz", Locale.ENGLISH);

    /** "Tue 24 Nov". */
    String day(LocalDate day) {
        return DAY.format(day);
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
        return moment.atZone(zone).toLocalDate();
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    Duration lengthOf(LocalDate day) {
        return Duration.between(startOf(day), startOf(day.plusDays(1)));
    }

    /** On a day on which the clocks are changed, one time may come twice. */
    private String time(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        boolean plain = lengthOf(local.toLocalDate()).equals(Duration.ofDays(1));
        return (plain ? TIME : TIME_AND_ZONE).format(local);
    }
}
