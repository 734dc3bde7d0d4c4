package dev.syncdashboard.dashboard.joining;

import dev.syncdashboard.joining.JoinRequest;
import dev.syncdashboard.signature.KeyCode;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Optional;

/**
 * A truck that asks to join, and that a person lets in or not.
 *
 * @param code of the request's key, to be compared with the one that the truck shows
 * @param since when this station saw the request first, since its start
 * @param heardBy the device that passes it on, by its word; empty if the station sees it itself, or the truck wrote it
 * @param rival the name of the truck that this one may be, and that has another computer now
 * @param rivalDevice that computer
 */
public record WaitingTruck(
        JoinRequest request,
        KeyCode code,
        Instant since,
        Optional<PeerId> heardBy,
        Doubt doubt,
        Optional<String> rival,
        Optional<PeerId> rivalDevice) {}
