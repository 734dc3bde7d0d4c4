package dev.syncdashboard.dashboard.delivery;

import java.time.Duration;

/** Within which time a share of the trucks got an update, as far as that can be said. */
public sealed interface Quantile {

    Duration time();

    /** The share had it within this time. */
    record Within(Duration time) implements Quantile {}

    /** It is more than this: too few have it, or have been waited for long enough. */
    record MoreThan(Duration time) implements Quantile {}

    /** Whether a delay is surely longer; of what is not known nobody can say so. */
    default boolean isBelow(Delay delay) {
        return this instanceof Within within && delay.time().compareTo(within.time()) > 0;
    }
}
