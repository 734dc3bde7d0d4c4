package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.roster.Roster;
import java.time.Instant;

/**
 * What is kept outside the database.
 *
 * @param version of the roster; grows with every change, here and in the database alike
 * @param saved when the roster got that version
 * @param begun whether a history was ever kept beside it
 */
record RosterCopy(long version, Instant saved, Roster roster, boolean begun, Losses losses) {

    RosterCopy with(Losses other) {
        return new RosterCopy(version, saved, roster, begun, other);
    }

    RosterCopy withHistory() {
        return new RosterCopy(version, saved, roster, true, losses);
    }
}
