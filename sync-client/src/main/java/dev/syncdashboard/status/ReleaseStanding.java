package dev.syncdashboard.status;

import java.time.Instant;
import java.util.Optional;

/**
 * What an agent says of its own release. A claim like all that it says.
 *
 * @param running the version that wrote this
 * @param wanted the version that the station wants; empty if it wants none
 * @param state how far it is with that
 * @param reason why it is no further; empty if there is nothing to say
 * @param at since when it is so, on the device's own clock; in whole seconds
 */
public record ReleaseStanding(
        ReleaseVersion running,
        Optional<ReleaseVersion> wanted,
        ReleaseState state,
        Optional<ReleaseReason> reason,
        Instant at) {

    public ReleaseStanding {
        at = Instant.ofEpochSecond(at.getEpochSecond());
    }

    /** Whether the other one says the same, apart from since when. */
    public boolean saysTheSameAs(ReleaseStanding other) {
        return new ReleaseStanding(running, wanted, state, reason, other.at).equals(other);
    }

    /** Whether it runs this version, and that is known to work. */
    public boolean runsWell(ReleaseVersion version) {
        return running.equals(version) && state.isGood();
    }
}
