package dev.syncdashboard.agent.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a person writes the time between two heartbeats. */
final class Heartbeat {

    static final String EXPECTED = "a time such as 30s, 15m, 1h or PT1H, from 10s to 30d, or 0 for none";

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Pattern SIMPLE = Pattern.compile("(\\d{1,9})\\s*([smhd])");

    private Heartbeat() {}

    static Optional<Duration> parse(String text) {
        return duration(text.toLowerCase(Locale.ROOT)).filter(Heartbeat::isAllowed);
    }

    private static Optional<Duration> duration(String text) {
        if (text.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        Matcher simple = SIMPLE.matcher(text);
        if (simple.matches()) {
            return Optional.of(simple(Long.parseLong(simple.group(1)), simple.group(2)));
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration simple(long count, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private static boolean isAllowed(Duration duration) {
        boolean within = duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0;
        return within || duration.isZero();
    }
}
