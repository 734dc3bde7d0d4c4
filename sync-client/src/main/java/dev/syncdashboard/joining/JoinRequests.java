package dev.syncdashboard.joining;

import java.util.List;

/**
 * The requests that stand in the Status folder.
 *
 * @param found by their devices' ids, at most {@link JoinFolder#MOST_REQUESTS}
 * @param more there are more files of requests than were read
 */
public record JoinRequests(List<HeardRequest> found, boolean more) {

    public JoinRequests {
        found = List.copyOf(found);
    }
}
