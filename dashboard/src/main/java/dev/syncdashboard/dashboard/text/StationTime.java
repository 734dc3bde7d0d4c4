package dev.syncdashboard.dashboard.text;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One moment, the present of a page, and the station's way to write moments: so that a page is of one piece. */
public record StationTime(Instant now, Times times) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    /** The present by this clock, in its time zone. */
    public static StationTime of(Clock clock) {
        return new StationTime(clock.instant(), new Times(clock.getZone()));
    }

    /** "Tue 24 Nov 2026". */
    public String date() {
        return DATE.format(now.atZone(times.zone()));
    }

    /** "Tue 09:31". */
    public String at(Instant moment) {
        return times.at(moment, now);
    }

    public Moment moment(Instant moment) {
        return Moment.of(moment, now, times);
    }

    /** "14:32:10". */
    public String toSeconds() {
        return SECONDS.format(now.atZone(times.zone()));
    }

    /** Today at the station. */
    public LocalDate today() {
        return now.atZone(times.zone()).toLocalDate();
    }

    /** Midnight at the station. */
    public Instant startOfDay() {
        return today().atStartOfDay(times.zone()).toInstant();
    }
}
