package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * When this device's engine was last in contact, by its own word, which may be some minutes late. On this device's clock.
 * A truck that checks its files against a list which nobody has renewed for a month finds them complete; only this tells.
 *
 * @param station with the station; empty if it never was, or nobody knows yet which device the station is
 * @param anyone with any other device that shares the Sync folder, the station among them
 */
public record LastContact(Optional<Instant> station, Optional<Instant> anyone) {

    public static final LastContact NEVER = new LastContact(Optional.empty(), Optional.empty());

    /** These devices are in contact now. */
    LastContact with(Set<PeerId> online, Optional<PeerId> stationId, Instant now) {
        return new LastContact(
                stationId.filter(online::contains).map(id -> now).or(() -> station),
                online.isEmpty() ? anyone : Optional.of(now));
    }
}
