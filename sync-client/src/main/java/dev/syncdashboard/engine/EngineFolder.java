package dev.syncdashboard.engine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A shared folder as an engine on this device has it.
 *
 * @param id the engine's own key for further calls; differs from device to device
 * @param shareId the same on every device; empty where the engine is too old to tell
 * @param path where it is on this device's disk
 * @param writable whether changes made here are sent to others
 */
public record EngineFolder(String id, Optional<String> shareId, String name, Path path, boolean writable, State state) {

    /** What the engine does with the folder. */
    public enum State {
        ACTIVE,
        PAUSED,
        STOPPED,
        INDEXING,
        /** Selective sync: files stand here only as placeholders without content. */
        PLACEHOLDERS,
        /** Known to the engine, but not connected on this device. */
        DISCONNECTED
    }
}
