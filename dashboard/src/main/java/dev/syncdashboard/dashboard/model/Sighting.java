package dev.syncdashboard.dashboard.model;

import dev.syncdashboard.status.FolderHash;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A stretch in which the station's Sync folder had one hash.
 *
 * @param since when it was first seen with it
 * @param notBefore the last moment at which it was seen with another one, so that it can't have had this one earlier;
 *     empty if nobody looked before
 */
public record Sighting(FolderHash hash, Instant since, Optional<Instant> notBefore) {

    /** The same on a clock that was set. */
    Sighting moved(UnaryOperator<Instant> move) {
        return new Sighting(hash, move.apply(since), notBefore.map(move));
    }
}
