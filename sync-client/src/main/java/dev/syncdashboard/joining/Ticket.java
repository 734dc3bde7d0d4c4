package dev.syncdashboard.joining;

import java.time.Instant;

/**
 * What makes a kit good for one truck, once, until its end.
 *
 * @param truckName as the station calls the truck that it was made for, at most {@link JoinRequest#LONGEST_NAME} characters
 * @param until from when on the station takes it no longer, on the station's clock; in whole seconds
 */
public record Ticket(KitId id, String truckName, Instant until, KitSecret secret) {

    /** @throws IllegalArgumentException if the truck has no name */
    public Ticket {
        truckName = JoinRequest.clean(truckName);
        until = Instant.ofEpochSecond(until.getEpochSecond());
    }
}
