package dev.syncdashboard.dashboard.pages.truck;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Where a moment lies on the row of its day: the row is as long as the day, be it of 23, 24 or 25 hours. Pure. */
record DayScale(Instant start, Instant end) {

    /** In per cent, from 0 to 100. */
    double at(Instant moment) {
        double place = 100.0
                * Duration.between(start, moment).toMillis()
                / Duration.between(start, end).toMillis();
        return Math.max(0, Math.min(100, place));
    }

    String place(Instant moment) {
        return percent(at(moment));
    }

    /** "37.50%". */
    static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
