package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.words.Message;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Until when a truck is out of service, as people write it: {@code 2026-11-30 18:00}, or {@code 2026-11-30} for all of that
 * day. What spreadsheets make of that is understood too, where it can mean only one thing.
 */
final class EndOfService {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Before a date it keeps a spreadsheet from taking the cell for one, and from writing it another way. */
    private static final String UNTIL = "until ";

    private static final Pattern WORD = Pattern.compile("(?:until|bis)\\h+(.*)", Pattern.CASE_INSENSITIVE);

    private EndOfService() {}

    /** What could be made of a text. */
    sealed interface Reading {

        record Known(Instant end) implements Reading {}

        /**
         * It can't be told.
         *
         * @param why after the text itself, such as "is no date."
         */
        record Not(Message why) implements Reading {}
    }

    static Reading read(String text, ZoneId zone, DayOrder order) {
        Matcher word = WORD.matcher(text.strip());
        WrittenTime.Reading reading =
                WrittenTime.read(word.matches() ? word.group(1).strip() : text.strip(), order);
        return reading instanceof WrittenTime.Reading.Known known
                ? new Reading.Known(end(known.time(), zone))
                : new Reading.Not(((WrittenTime.Reading.Not) reading).why());
    }

    private static Instant end(WrittenTime written, ZoneId zone) {
        return written.time()
                .map(time -> written.day().atTime(time).atZone(zone))
                .orElseGet(() -> written.day().plusDays(1).atStartOfDay(zone))
                .toInstant();
    }

    /** As a file has it: a spreadsheet leaves it as it is. */
    static String text(Instant end, ZoneId zone) {
        String time = time(end, zone);
        return UNTIL + day(end, zone) + (time.isEmpty() ? "" : " " + time);
    }

    /** The last day on which it is out of service. */
    static String day(Instant end, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(end, zone);
        return DAY.format(endsWithADay(local) ? local.minusDays(1) : local);
    }

    /** Empty where the end is that of a day. */
    static String time(Instant end, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(end, zone);
        return endsWithADay(local) ? "" : TIME.format(local);
    }

    private static boolean endsWithADay(LocalDateTime local) {
        return local.toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
