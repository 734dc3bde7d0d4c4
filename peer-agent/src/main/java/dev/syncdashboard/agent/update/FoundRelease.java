package dev.syncdashboard.agent.update;

import dev.syncdashboard.release.SignedRelease;
import dev.syncdashboard.status.ReleaseReason;

/** What there is of a release in the Sync folder. */
sealed interface FoundRelease {

    /** It is not whole yet. */
    record Arriving() implements FoundRelease {}

    /** The Sync folder is complete, and this is not what it should be. */
    record Unusable(ReleaseReason why) implements FoundRelease {}

    /** Signed by the project, approved by the station, and each byte of it is here. */
    record Ready(SignedRelease release) implements FoundRelease {}
}
