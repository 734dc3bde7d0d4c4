package dev.syncdashboard.dashboard.pages.roster;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the day or the month comes first in dates such as 11/12/2026. One such date does not tell; a file often does,
 * since one program wrote all of it: in 28/11/2026 the day can only be the first number.
 */
enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Nothing tells. */
    UNKNOWN,
    /** Some can only be one way, some only the other. */
    BOTH;

    private static final int MOST_MONTHS = 12;
    private static final Pattern TWO_NUMBERS =
            Pattern.compile("\\D*([0-9]{1,2})[/-]([0-9]{1,2})[/-][0-9]{2,4}(\\D.*)?");

    /** What these dates together tell. */
    static DayOrder of(Collection<String> dates) {
        boolean day = false;
        boolean month = false;
        for (String date : dates) {
            Matcher numbers = TWO_NUMBERS.matcher(date.strip());
            if (numbers.matches()) {
                day |= Integer.parseInt(numbers.group(1)) > MOST_MONTHS;
                month |= Integer.parseInt(numbers.group(2)) > MOST_MONTHS;
            }
        }
        if (day && month) {
            return BOTH;
        }
        return day ? DAY_FIRST : month ? MONTH_FIRST : UNKNOWN;
    }
}
