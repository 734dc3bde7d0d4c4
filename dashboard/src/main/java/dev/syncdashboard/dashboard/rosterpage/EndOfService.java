package dev.syncdashboard.dashboard.rosterpage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Until when a truck is out of service, as people write it: {@code 2026-11-30 18:00}, or {@code 2026-11-30} for all of that day. */
final class EndOfService {

    private static final DateTimeFormatter DAY = formatter("uuuu-MM-dd");
    private static final DateTimeFormatter MINUTE = formatter("uuuu-MM-dd[' ']['T']HH:mm[:ss]");
    private static final DateTimeFormatter WRITTEN = formatter("uuuu-MM-dd HH:mm");

    private EndOfService() {}

    /** Empty if it is neither. */
    static Optional<Instant> parse(String text, ZoneId zone) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), DAY)
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant());
        } catch (DateTimeParseException notADay) {
            return parseMinute(text.strip(), zone);
        }
    }

    private static Optional<Instant> parseMinute(String text, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(text, MINUTE).atZone(zone).toInstant());
        } catch (DateTimeParseException notAMinute) {
            return Optional.empty();
        }
    }

    static String text(Instant end, ZoneId zone) {
        String time = time(end, zone);
        return time.isEmpty() ? day(end, zone) : day(end, zone) + " " + time;
    }

    /** The last day on which it is out of service. */
    static String day(Instant end, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(end, zone);
        return DAY.format(endsWithADay(local) ? local.minusDays(1) : local);
    }

    /** Empty where the end is that of a day. */
    static String time(Instant end, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(end, zone);
        return endsWithADay(local) ? "" : WRITTEN.format(local).substring("2026-11-30 ".length());
    }

    private static boolean endsWithADay(LocalDateTime local) {
        return local.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
