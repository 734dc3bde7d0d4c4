package dev.syncdashboard.dashboard.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and spans in words, in the station's time zone: "Tue 09:31", "3 h". */
public record Times(ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    /** As short as it can be without a doubt: "09:31" today, "Tue 09:31" within six days, else with its date. */
    public String at(Instant moment, Instant now) {
        ZonedDateTime then = moment.atZone(zone);
        ZonedDateTime today = now.atZone(zone);
        if (then.toLocalDate().equals(today.toLocalDate())) {
            return TIME.format(then);
        }
        Duration apart = Duration.between(then, today).abs();
        if (apart.toDays() < 6) {
            return DAY.format(then);
        }
        return (then.getYear() == today.getYear() ? DATE : YEAR).format(then);
    }

    /**
     * The same, but never without its day: for a text that may still be read tomorrow. "Tue 09:31" within six days, else
     * with its date.
     */
    public String withDay(Instant moment, Instant now) {
        String at = at(moment, now);
        return at.length() == "09:31".length() ? DAY.format(moment.atZone(zone)) : at;
    }

    /** The end of a stretch, never without its day: "Tue 18:00"; "the end of Tue" where it is the midnight after that day. */
    public String end(Instant moment, Instant now) {
        if (!moment.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return withDay(moment, now);
        }
        String lastMinute = withDay(moment.minus(Duration.ofMinutes(1)), now);
        return "the end of " + lastMinute.substring(0, lastMinute.lastIndexOf(' '));
    }

    /** A span in its largest unit, cut and never rounded up: "40 s", "4 min", "3 h", "9 days". */
    public static String span(Duration span) {
        Duration positive = span.isNegative() ? Duration.ZERO : span;
        if (positive.toDays() >= 2) {
            return positive.toDays() + " days";
        }
        if (positive.toHours() >= 2) {
            return positive.toHours() + " h";
        }
        return positive.toMinutes() >= 1 ? positive.toMinutes() + " min" : positive.toSeconds() + " s";
    }

    /** The same in its two largest units, for spans that people compare: "40 s", "9 min", "1 h 35 min", "2 days 4 h". */
    public static String closeSpan(Duration span) {
        if (span.toHours() < 1) {
            return span(span);
        }
        if (span.toDays() < 1) {
            return span.toHours() + " h" + (span.toMinutesPart() == 0 ? "" : " " + span.toMinutesPart() + " min");
        }
        return Words.count((int) span.toDays(), "day")
                + (span.toHoursPart() == 0 ? "" : " " + span.toHoursPart() + " h");
    }

    /**
     * A span rounded to the nearest of its largest unit, for a text that says "about": 1 h 59 min is "2 h". From an hour
     * on nobody means a single minute, so "100 min" stands for up to three more or fewer.
     */
    public static String about(Duration span) {
        if (span.toMinutes() < 1) {
            return span(rounded(span, Duration.ofSeconds(1)));
        }
        Duration minutes = rounded(span, Duration.ofMinutes(span.toMinutes() < 60 ? 1 : 5));
        Duration hours = rounded(span, Duration.ofHours(1));
        if (hours.toDays() >= 2) {
            return span(rounded(span, Duration.ofDays(1)));
        }
        return span(minutes.toHours() >= 2 ? hours : minutes);
    }

    private static Duration rounded(Duration span, Duration unit) {
        return unit.multipliedBy(span.plus(unit.dividedBy(2)).dividedBy(unit));
    }

    /** How long ago: "3 h ago", "just now" below five seconds. */
    public static String ago(Instant moment, Instant now) {
        Duration age = Duration.between(moment, now);
        return age.toSeconds() < 5 ? "just now" : span(age) + " ago";
    }
}
