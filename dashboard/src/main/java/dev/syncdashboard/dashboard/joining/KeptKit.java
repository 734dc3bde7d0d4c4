package dev.syncdashboard.dashboard.joining;

import dev.syncdashboard.joining.KitId;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Optional;

/**
 * A kit that the station made, without its secret: that is in the kit alone.
 *
 * @param truckName for which truck
 * @param madeBy who made it, as he is shown
 * @param until from when on it is taken no longer
 * @param key the public half of its secret
 * @param use which truck has joined with it; empty if none has
 * @param revoked when somebody took it back
 */
public record KeptKit(
        KitId id,
        String truckName,
        Instant made,
        String madeBy,
        Instant until,
        VerifyKey key,
        Optional<Use> use,
        Optional<Instant> revoked) {

    /** By which device a kit was used, whose agent had this key. */
    public record Use(Instant at, PeerId device, VerifyKey agentKey) {

        boolean isBy(PeerId other, VerifyKey otherKey) {
            return device.equals(other) && agentKey.equals(otherKey);
        }
    }

    /** What it is good for now. */
    public enum State {
        OPEN,
        USED,
        EXPIRED,
        REVOKED
    }

    /** One that was used stays so: whoever has it is in already. */
    public State state(Instant now) {
        if (use.isPresent()) {
            return State.USED;
        }
        if (revoked.isPresent()) {
            return State.REVOKED;
        }
        return now.isBefore(until) ? State.OPEN : State.EXPIRED;
    }

    KeptKit used(Use by) {
        return new KeptKit(id, truckName, made, madeBy, until, key, Optional.of(by), revoked);
    }

    KeptKit revoked(Instant now) {
        return new KeptKit(id, truckName, made, madeBy, until, key, use, Optional.of(now));
    }
}
