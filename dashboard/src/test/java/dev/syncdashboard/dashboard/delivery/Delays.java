package dev.syncdashboard.dashboard.delivery;

import java.time.Duration;

/** Delays in minutes. */
final class Delays {

    private Delays() {}

    static Delay took(int minutes) {
        return new Delay(Duration.ofMinutes(minutes), Delay.Kind.EXACT);
    }

    static Delay atMost(int minutes) {
        return new Delay(Duration.ofMinutes(minutes), Delay.Kind.AT_MOST);
    }

    static Delay without(int minutes) {
        return new Delay(Duration.ofMinutes(minutes), Delay.Kind.STILL_WITHOUT);
    }
}
