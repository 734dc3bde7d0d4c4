package dev.syncdashboard.agent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** Time that passes only while somebody waits, and then at once. What a test planned happens on the way. */
final class FakeTime extends Clock implements PassingTime {

    static final Instant START = Instant.parse("2026-03-03T09:00:00Z");

    private record Plan(Duration at, int order, Runnable action) {}

    private final PriorityQueue<Plan> plans =
            new PriorityQueue<>(Comparator.comparing(Plan::at).thenComparing(Plan::order));
    private Duration now = Duration.ZERO;
    private Duration end = Duration.ofDays(365);
    private Duration clockError = Duration.ZERO;
    private int planned;

    void at(Duration when, Runnable action) {
        plans.add(new Plan(when, planned++, action));
    }

    /** From here on whoever waits beyond this moment is interrupted. */
    void endAt(Duration when) {
        end = when;
    }

    /** Somebody sets the clock; passing time goes on as before. */
    void setClockWrongBy(Duration error) {
        clockError = error;
    }

    /** Lets time pass until the condition holds, at most this long. */
    void passUntil(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        Duration limit = now.plus(atMost);
        while (!condition.getAsBoolean()) {
            Plan next = plans.peek();
            if (next == null || next.at().compareTo(limit) > 0) {
                moveTo(limit);
                return;
            }
            plans.remove();
            moveTo(next.at());
            next.action().run();
        }
    }

    private void moveTo(Duration when) throws InterruptedException {
        if (when.compareTo(end) > 0) {
            now = end;
            throw new InterruptedException();
        }
        now = when.compareTo(now) > 0 ? when : now;
    }

    @Override
    public Duration now() {
        return now;
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        passUntil(() -> false, duration);
    }

    @Override
    public Instant instant() {
        return START.plus(now).plus(clockError);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
