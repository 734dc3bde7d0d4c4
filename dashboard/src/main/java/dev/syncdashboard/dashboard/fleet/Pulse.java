package dev.syncdashboard.dashboard.fleet;

import java.time.Duration;

/** Whether the fleet's thread still judges. One thread beats, any may look. */
final class Pulse {

    private static final Duration LATE = Duration.ofSeconds(60);

    private final FleetTime time;
    private volatile Duration last;

    Pulse(FleetTime time) {
        this.time = time;
        this.last = time.passed();
    }

    void beat() {
        last = time.passed();
    }

    boolean isLate() {
        return time.passed().minus(last).compareTo(LATE) > 0;
    }
}
