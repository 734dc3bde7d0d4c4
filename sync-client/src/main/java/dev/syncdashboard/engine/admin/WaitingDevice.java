package dev.syncdashboard.engine.admin;

import java.time.Instant;
import java.util.Optional;

/**
 * A device that asks to be let in.
 *
 * @param device its name is any text that it likes to send
 * @param since when it asked, by the engine's clock; empty if the engine does not say
 */
public record WaitingDevice(DeviceContact device, Optional<Instant> since) {}
