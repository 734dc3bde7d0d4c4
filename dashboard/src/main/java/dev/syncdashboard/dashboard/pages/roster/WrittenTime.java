package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.words.Message;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, and perhaps a time on it, as people and spreadsheets write them.
 *
 * @param time empty: the day alone
 */
record WrittenTime(LocalDate day, Optional<LocalTime> time) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private static final String TIME =
            "(?:(?:T|,?[\\h]+)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,]0+)?)?(?:\\h*([AaPp])\\.?[Mm]\\.?)?)?";

    /** 2026-11-30, in some countries 2026/11/30. */
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})([/-])([0-9]{1,2})\\2([0-9]{1,2})" + TIME);

    /** 30.11.2026: with dots the day comes first wherever people write so. */
    private static final Pattern DOTS =
            Pattern.compile("([0-9]{1,2})(\\.)\\h?([0-9]{1,2})\\.\\h?([0-9]{4}|[0-9]{2})" + TIME);

    /** 11/30/2026, 30/11/2026, 30-11-26. */
    private static final Pattern SLASHES =
            Pattern.compile("([0-9]{1,2})([/-])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})" + TIME);

    private static final int HOUR = 5;
    private static final int MINUTE = 6;
    private static final int SECOND = 7;
    private static final int HALF = 8;

    /** What could be made of a text. */
    sealed interface Reading {

        record Known(WrittenTime time) implements Reading {}

        /**
         * It can't be told.
         *
         * @param why after the text itself, such as "is no date."
         */
        record Not(Message why) implements Reading {}
    }

    private static final Reading NO_DATE = new Reading.Not(Message.of("roster.refused.no_date"));
    private static final Reading TOO_FAR = new Reading.Not(Message.of("roster.refused.too_far", FIRST_YEAR, LAST_YEAR));
    private static final Reading BEGINNING_OR_END = new Reading.Not(Message.of("roster.refused.beginning_or_end"));

    static Reading read(String text, DayOrder order) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return reading(yearFirst, number(yearFirst, 1), number(yearFirst, 3), number(yearFirst, 4));
        }
        Matcher dots = DOTS.matcher(text);
        if (dots.matches()) {
            return ofSpreadsheet(reading(dots, year(dots), number(dots, 3), number(dots, 1)));
        }
        Matcher slashes = SLASHES.matcher(text);
        return slashes.matches() ? ofSpreadsheet(slashes(slashes, order)) : NO_DATE;
    }

    private static Reading slashes(Matcher found, DayOrder order) {
        Reading dayFirst = reading(found, year(found), number(found, 3), number(found, 1));
        Reading monthFirst = reading(found, year(found), number(found, 1), number(found, 3));
        if (!(dayFirst instanceof Reading.Known day) || !(monthFirst instanceof Reading.Known month)) {
            return dayFirst instanceof Reading.Known ? dayFirst : monthFirst;
        }
        if (day.equals(month)) {
            return day;
        }
        return switch (order) {
            case DAY_FIRST -> day;
            case MONTH_FIRST -> month;
            case UNKNOWN, BOTH ->
                new Reading.Not(Message.of(
                        "roster.refused.two_dates",
                        month.time().day().toString(),
                        day.time().day().toString()));
        };
    }

    /** A spreadsheet may put 0:00 after a day that has no time, so it tells nothing. */
    private static Reading ofSpreadsheet(Reading reading) {
        return reading instanceof Reading.Known known
                        && known.time()
                                .time()
                                .filter(LocalTime.MIDNIGHT::equals)
                                .isPresent()
                ? BEGINNING_OR_END
                : reading;
    }

    private static Reading reading(Matcher found, int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            Optional<LocalTime> time = time(found);
            return year < FIRST_YEAR || year > LAST_YEAR ? TOO_FAR : new Reading.Known(new WrittenTime(date, time));
        } catch (DateTimeException e) {
            return NO_DATE;
        }
    }

    private static Optional<LocalTime> time(Matcher found) {
        if (found.group(HOUR) == null) {
            return Optional.empty();
        }
        int hour = number(found, HOUR);
        Optional<String> half = Optional.ofNullable(found.group(HALF));
        if (half.isPresent() && (hour < 1 || hour > 12)) {
            throw new DateTimeException("there is no such hour");
        }
        int since = half.isPresent() ? hour % 12 + (half.get().equalsIgnoreCase("p") ? 12 : 0) : hour;
        int second = found.group(SECOND) == null ? 0 : number(found, SECOND);
        return Optional.of(LocalTime.of(since, number(found, MINUTE), second));
    }

    private static int year(Matcher found) {
        int year = number(found, 4);
        return year < 100 ? FIRST_YEAR + year : year;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
