package dev.syncdashboard.dashboard.model;

import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Optional;

/**
 * A change of what the dashboard says of a peer.
 *
 * @param from empty if nothing was said before
 * @param at when it happened, which may be before it was noticed
 */
public record Flip(PeerId peer, Optional<PeerState> from, PeerState to, Instant at) {}
