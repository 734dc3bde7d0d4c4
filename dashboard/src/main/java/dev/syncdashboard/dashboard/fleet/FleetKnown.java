package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.verdict.ClockDoubt;
import dev.syncdashboard.words.Message;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the fleet, whichever Sync folder a board is of.
 *
 * @param reportsProblem in whole sentences, what is wrong with the Status folder; empty if it can be read
 * @param historyProblem in whole sentences, why the history is not kept as it should be; empty if it is
 * @param own what is wrong with this program or this computer themselves
 * @param heldBack in a whole sentence, what is waited for before anything can be judged; empty if nothing is
 * @param reportsNotKept how many reports did not get into the history since the start
 */
record FleetKnown(
        Instant at,
        PeerMemories peers,
        Roster roster,
        Optional<Message> reportsProblem,
        Optional<Message> historyProblem,
        OwnSide own,
        Optional<Message> heldBack,
        long reportsNotKept,
        ClockDoubt doubt) {

    /** The station's own side with what is to be said of the program. */
    StationStatus inStatus(StationStatus status) {
        StationStatus whole = status.with(own);
        return heldBack.map(why -> whole.cannotCheck(at, why)).orElse(whole);
    }
}
