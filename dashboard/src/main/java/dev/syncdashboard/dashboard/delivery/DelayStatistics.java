package dev.syncdashboard.dashboard.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What can be said of some delays together. Pure. Those that are not over are never dropped: whoever counted only the
 * trucks that have an update already would call every fleet fast.
 *
 * @param counted how many there are
 * @param stillWithout how many of them are not over
 * @param atMost how many are over of which only an upper bound is known
 * @param median empty if there are none
 * @param ninety within which time nine of ten are over; empty if there are none
 * @param slowest the longest, over or not; empty if there are none
 */
public record DelayStatistics(
        int counted,
        int stillWithout,
        int atMost,
        Optional<Quantile> median,
        Optional<Quantile> ninety,
        Optional<Delay> slowest) {

    /** Products of fractions are never quite exact. */
    private static final double ROUNDING = 1e-9;

    static DelayStatistics of(Collection<Delay> delays) {
        List<Delay> sorted = delays.stream().sorted().toList();
        return new DelayStatistics(
                sorted.size(),
                count(sorted, Delay.Kind.STILL_WITHOUT),
                count(sorted, Delay.Kind.AT_MOST),
                quantile(sorted, 0.5),
                quantile(sorted, 0.9),
                sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() - 1)));
    }

    /** How many are over. */
    public int over() {
        return counted - stillWithout;
    }

    /**
     * The time within which a share of all is over, by the product-limit estimate of Kaplan and Meier: one that is not
     * over counts among the rest for as long as it has been waited for, and then no longer. Once more than half have
     * dropped out in that way, too few are left to speak for all.
     */
    private static Optional<Quantile> quantile(List<Delay> sorted, double share) {
        double without = 1;
        int rest = sorted.size();
        int droppedOut = 0;
        for (Delay delay : sorted) {
            if (delay.over()) {
                without *= (rest - 1.0) / rest;
                if (without <= 1 - share + ROUNDING) {
                    return Optional.of(new Quantile.Within(delay.time()));
                }
            } else {
                droppedOut++;
                if (2 * droppedOut > sorted.size() || rest == 1) {
                    return Optional.of(new Quantile.MoreThan(delay.time()));
                }
            }
            rest--;
        }
        return Optional.empty();
    }

    private static int count(List<Delay> delays, Delay.Kind kind) {
        return (int) delays.stream().filter(delay -> delay.kind() == kind).count();
    }
}
