package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.status.PeerId;
import java.time.Instant;

/**
 * A peer has an update, or a later one.
 *
 * @param at since when, as far as the station knows: not before the update was posted
 * @param exact whether the peer was in contact all the while, so that its report came at once; else it may have had the
 *     update earlier
 */
public record Arrival(PeerId peer, int number, Instant at, boolean exact) {}
