package dev.syncdashboard.dashboard.guard;

import dev.syncdashboard.dashboard.listening.Listening;

/** Who can reach the dashboard at the moment. */
public record Exposure(Listening listening) {

    /** Whether it listens at an address that other computers can reach. */
    public boolean beyondThisComputer() {
        return !listening.now().address().isLoopback();
    }
}
