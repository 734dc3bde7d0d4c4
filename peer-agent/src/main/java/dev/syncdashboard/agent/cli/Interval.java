package dev.syncdashboard.agent.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a person writes the time between two heartbeats, or between two other things that come again and again. */
final class Interval {

    /** From 10 seconds to 30 days, or none. */
    static final Interval HEARTBEAT = new Interval(
            Duration.ofSeconds(10),
            Duration.ofDays(30),
            "a time such as 30s, 15m, 1h or PT1H, from 10s to 30d, or 0 for none");

    /** From a minute to a year, or never. */
    static final Interval FULL_CHECK = new Interval(
            Duration.ofMinutes(1),
            Duration.ofDays(365),
            "a time such as 12h, 1d or P1D, from 1m to 365d, or 0 for never");

    private static final Pattern SIMPLE = Pattern.compile("(\\d{1,9})\\s*([smhd])");

    private final Duration shortest;
    private final Duration longest;
    private final String expected;

    private Interval(Duration shortest, Duration longest, String expected) {
        this.shortest = shortest;
        this.longest = longest;
        this.expected = expected;
    }

    /** For a message: what may stand there. */
    String expected() {
        return expected;
    }

    Optional<Duration> parse(String text) {
        return duration(text.toLowerCase(Locale.ROOT)).filter(this::isAllowed);
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

    private boolean isAllowed(Duration duration) {
        boolean within = duration.compareTo(shortest) >= 0 && duration.compareTo(longest) <= 0;
        return within || duration.isZero();
    }
}
