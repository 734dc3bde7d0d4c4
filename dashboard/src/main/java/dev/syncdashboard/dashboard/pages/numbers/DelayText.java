package dev.syncdashboard.dashboard.pages.numbers;

import dev.syncdashboard.dashboard.delivery.Delay;
import dev.syncdashboard.dashboard.delivery.Quantile;
import dev.syncdashboard.dashboard.text.StationTime;
import java.time.Duration;
import java.util.Optional;

/**
 * How long something took, in words.
 *
 * @param atMost whether it may have been less
 * @param text "9 min", "within 9 min", "over 2 h so far" or "not yet"; empty if there is nothing to say
 */
record DelayText(boolean atMost, String text) {

    private static final DelayText NOTHING = new DelayText(false, "");

    /** A share of all: "within" says already that it may have been less. */
    static DelayText of(Optional<Quantile> quantile, StationTime time) {
        return quantile.map(known -> known instanceof Quantile.Within
                        ? new DelayText(false, time.say("numbers.within", upTo(known.time())))
                        : soFar(known.time(), time))
                .orElse(NOTHING);
    }

    static DelayText ofOne(Optional<Delay> delay, StationTime time) {
        return delay.map(known -> known.over()
                        ? new DelayText(known.kind() == Delay.Kind.AT_MOST, alone(upTo(known.time()), time))
                        : soFar(known.time(), time))
                .orElse(NOTHING);
    }

    private static DelayText soFar(Duration taken, StationTime time) {
        return new DelayText(
                false,
                taken.toMinutes() < 1 ? time.say("numbers.not_yet") : time.say("numbers.so_far", time.span(taken)));
    }

    /** Rounded up, or "within 9 min" would not be true of what took 9 min and 30 s. */
    static Duration upTo(Duration time) {
        long minutes = Math.max(1, ceil(time, Duration.ofMinutes(1)));
        if (minutes < 120) {
            return Duration.ofMinutes(minutes);
        }
        long hours = ceil(time, Duration.ofHours(1));
        return hours < 48 ? Duration.ofHours(hours) : Duration.ofDays(ceil(time, Duration.ofDays(1)));
    }

    private static long ceil(Duration time, Duration unit) {
        return time.plus(unit).minusNanos(1).dividedBy(unit);
    }

    /** Without a word before it, days are in another case than in a sentence. */
    private static String alone(Duration taken, StationTime time) {
        return taken.toDays() >= 2 ? time.say("numbers.days", (int) taken.toDays()) : time.span(taken);
    }
}
