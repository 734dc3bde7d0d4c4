package dev.syncdashboard.engine;

import dev.syncdashboard.status.PeerId;

/**
 * Who a device is to its engine.
 *
 * @param deviceName as people gave it; any text, trust nothing in it
 */
public record EngineIdentity(PeerId peerId, String deviceName) {}
