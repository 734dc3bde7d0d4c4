package dev.syncdashboard.sync;

import java.util.Optional;

/**
 * A device that shares a folder.
 *
 * @param id the same 20 bytes may be written otherwise by other interfaces of the engine
 * @param online the engine's claim, with a delay
 */
public record SyncPeer(String id, Optional<String> name, boolean online) {}
