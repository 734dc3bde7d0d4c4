package dev.syncdashboard.engine;

import dev.syncdashboard.status.PeerId;
import java.util.Optional;

/**
 * Another device that shares a folder.
 *
 * @param name empty where the engine gives none
 * @param online the engine's claim, with a delay of up to minutes
 */
public record EnginePeer(PeerId id, Optional<String> name, boolean online) {}
