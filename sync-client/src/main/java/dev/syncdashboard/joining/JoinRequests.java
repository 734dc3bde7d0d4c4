package dev.syncdashboard.joining;

import dev.syncdashboard.status.PeerId;
import java.util.List;
import java.util.Optional;

/**
 * The requests that stand in the Status folder.
 *
 * @param found by their devices' ids, at most {@link JoinFolder#MOST_REQUESTS}
 * @param readTo the device whose file was the last one that was read; empty if no others follow
 */
public record JoinRequests(List<HeardRequest> found, Optional<PeerId> readTo) {

    public JoinRequests {
        found = List.copyOf(found);
    }
}
