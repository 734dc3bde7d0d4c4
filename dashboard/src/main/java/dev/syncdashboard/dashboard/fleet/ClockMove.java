package dev.syncdashboard.dashboard.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Moments on a clock that was set. Those that were taken since the start move along with it, so that everything is as
 * long ago as before; those that were kept before stay, but none of them comes after the start. Their order stays.
 *
 * @param started when the fleet began to look, on the clock as it was
 */
record ClockMove(Instant started, Duration by) implements UnaryOperator<Instant> {

    @Override
    public Instant apply(Instant moment) {
        if (!moment.isBefore(started)) {
            return moment.plus(by);
        }
        Instant now = started.plus(by);
        return moment.isAfter(now) ? now : moment;
    }
}
