package dev.syncdashboard.words;

import java.time.Duration;

/**
 * Spans of time as a person is told them. What can't be seen of them is cut off, so that what is said changes no more often
 * than its words.
 */
public final class Span {

    private Span() {}

    /** In its largest unit, cut and never rounded up: from two of a unit on, only that is told. */
    public static Duration cut(Duration span) {
        if (span.isNegative()) {
            return Duration.ZERO;
        }
        return unit(span).multipliedBy(span.dividedBy(unit(span)));
    }

    /**
     * Rounded to the nearest of its largest unit, for a text that says "about": 1 h 59 min is 2 h. From an hour on nobody
     * means a single minute, so 100 min stand for up to three more or fewer.
     */
    public static Duration about(Duration span) {
        if (span.toMinutes() < 1) {
            return cut(rounded(span, Duration.ofSeconds(1)));
        }
        Duration minutes = rounded(span, Duration.ofMinutes(span.toMinutes() < 60 ? 1 : 5));
        Duration hours = rounded(span, Duration.ofHours(1));
        if (hours.toDays() >= 2) {
            return cut(rounded(span, Duration.ofDays(1)));
        }
        return cut(minutes.toHours() >= 2 ? hours : minutes);
    }

    /** The unit in which a span is told. */
    public static Duration unit(Duration span) {
        if (span.toDays() >= 2) {
            return Duration.ofDays(1);
        }
        if (span.toHours() >= 2) {
            return Duration.ofHours(1);
        }
        return span.toMinutes() >= 1 ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
    }

    private static Duration rounded(Duration span, Duration unit) {
        return unit.multipliedBy(span.plus(unit.dividedBy(2)).dividedBy(unit));
    }
}
