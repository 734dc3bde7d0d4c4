package dev.syncdashboard.dashboard.pages.numbers;

import dev.syncdashboard.dashboard.delivery.Delay;
import dev.syncdashboard.dashboard.delivery.Quantile;
import java.time.Duration;
import java.util.Optional;

/**
 * How long something took, in words.
 *
 * @param atMost whether it may have been less
 * @param text "9 min", "within 9 min" or "over 2 h so far"; empty if there is nothing to say
 */
record DelayText(boolean atMost, String text) {

    private static final DelayText NOTHING = new DelayText(false, "");

    /** A share of all: "within" says already that it may have been less. */
    static DelayText of(Optional<Quantile> quantile) {
        return quantile.map(known -> known instanceof Quantile.Within
                        ? new DelayText(false, "within " + upTo(known.time()))
                        : soFar(known.time()))
                .orElse(NOTHING);
    }

    static DelayText ofOne(Optional<Delay> delay) {
        return delay.map(known -> known.over()
                        ? new DelayText(known.kind() == Delay.Kind.AT_MOST, upTo(known.time()))
                        : soFar(known.time()))
                .orElse(NOTHING);
    }

    private static DelayText soFar(Duration time) {
        return new DelayText(false, "over " + words(time.toMinutes(), time.toHours(), time.toDays()) + " so far");
    }

    /** Rounded up, or "within 9 min" would not be true of what took 9 min and 30 s. */
    static String upTo(Duration time) {
        return words(
                Math.max(1, ceil(time, Duration.ofMinutes(1))),
                ceil(time, Duration.ofHours(1)),
                ceil(time, Duration.ofDays(1)));
    }

    private static long ceil(Duration time, Duration unit) {
        return time.plus(unit).minusNanos(1).dividedBy(unit);
    }

    private static String words(long minutes, long hours, long days) {
        if (minutes < 120) {
            return minutes + " min";
        }
        return hours < 48 ? hours + " h" : days + " days";
    }
}
