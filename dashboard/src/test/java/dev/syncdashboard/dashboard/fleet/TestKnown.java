package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.verdict.ClockDoubt;
import java.time.Instant;
import java.util.Optional;

/** What is known where only the trucks and the roster matter. */
final class TestKnown {

    private TestKnown() {}

    static FleetKnown of(PeerMemories peers, Roster roster, Instant now) {
        return new FleetKnown(
                now,
                peers,
                roster,
                Optional.empty(),
                Optional.empty(),
                OwnSide.WELL,
                Optional.empty(),
                0,
                ClockDoubt.NONE);
    }
}
