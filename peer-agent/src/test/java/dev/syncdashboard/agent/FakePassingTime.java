package dev.syncdashboard.agent;

import java.time.Duration;

/** Time that passes only when a test says so. */
public final class FakePassingTime implements PassingTime {

    private Duration now = Duration.ZERO;

    @Override
    public Duration now() {
        return now;
    }

    @Override
    public void pause(Duration duration) {
        pass(duration);
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }
}
