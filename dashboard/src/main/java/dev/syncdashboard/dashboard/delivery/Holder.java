package dev.syncdashboard.dashboard.delivery;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * A truck and what is known of its having an update.
 *
 * @param got when it got it. Of a truck that has it this is empty only if the history can't be read now; of another one it
 *     is there if it had the update once
 */
public record Holder(PeerStatus peer, Evidence evidence, Optional<Got> got) {

    /**
     * When a truck got an update.
     *
     * @param at not before the update was posted
     * @param exact otherwise it may have been earlier
     * @param withLater known only because the truck has a later version
     */
    public record Got(Instant at, boolean exact, boolean withLater) {}

    public Answer answer() {
        return evidence.answer();
    }

    /** Whether it has the update. */
    public boolean has() {
        return answer() == Answer.YES;
    }
}
