package dev.syncdashboard.joining;

import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Optional;

/**
 * A request as it stands in the Status folder.
 *
 * @param heardBy the device that passes it on, by its own word; empty if the truck itself has written it
 * @param when it was written, by its writer's clock; in whole seconds
 */
public record HeardRequest(JoinRequest request, Optional<PeerId> heardBy, Instant when) {

    public HeardRequest {
        when = Instant.ofEpochSecond(when.getEpochSecond());
    }
}
