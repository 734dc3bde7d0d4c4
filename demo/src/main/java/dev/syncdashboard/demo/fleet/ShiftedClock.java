package dev.syncdashboard.demo.fleet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A device's own clock, which may be wrong and may be set again while it is read. */
final class ShiftedClock extends Clock {

    private final Clock right;
    private volatile Duration shift = Duration.ZERO;

    ShiftedClock(Clock right) {
        this.right = right;
    }

    void shift(Duration ahead) {
        shift = ahead;
    }

    Duration shift() {
        return shift;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(right.withZone(zone), shift);
    }
}
