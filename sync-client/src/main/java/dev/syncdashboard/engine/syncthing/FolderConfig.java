package dev.syncdashboard.engine.syncthing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A folder as Syncthing's configuration has it.
 *
 * @param label for people; may be empty, and need not be unique
 * @param path as configured: a {@code ~} at its start stands for the user's home
 * @param devices ids of those that share it, this one included
 * @param maxConflicts how many conflict copies of a file are kept; 0: none, -1: all
 * @param versioned whether replaced files are kept
 * @param watches whether it is to be told of changes at once
 * @param rescan how often it looks through the folder of itself; zero: never
 * @param ignoresDeletes whether what others delete stays here
 * @param markerName what must be in the folder for Syncthing to touch it
 * @param encryptedFor how many devices get its files in an encrypted form only
 */
record FolderConfig(
        String id,
        String label,
        String path,
        FolderType type,
        boolean paused,
        List<String> devices,
        long maxConflicts,
        boolean versioned,
        boolean watches,
        Duration rescan,
        boolean ignoresDeletes,
        String markerName,
        int encryptedFor) {

    /** The marker that Syncthing makes by itself. */
    static final String OWN_MARKER = ".stfolder";

    /** The configuration of one folder, or empty for an entry without an id, with which nothing can be done. */
    static Optional<FolderConfig> from(JsonNode folder) {
        String id = folder.path("id").asString("");
        if (id.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new FolderConfig(
                id,
                folder.path("label").asString(""),
                folder.path("path").asString(""),
                FolderType.of(folder.path("type").asString("")),
                folder.path("paused").asBoolean(false),
                folder.path("devices")
                        .valueStream()
                        .map(device -> device.path("deviceID").asString(""))
                        .toList(),
                folder.path("maxConflicts").asLong(0),
                !folder.path("versioning").path("type").asString("").isEmpty(),
                folder.path("fsWatcherEnabled").asBoolean(true),
                Duration.ofSeconds(Math.max(0, folder.path("rescanIntervalS").asLong(0))),
                folder.path("ignoreDelete").asBoolean(false),
                folder.path("markerName").asString(OWN_MARKER),
                (int) folder.path("devices")
                        .valueStream()
                        .filter(device ->
                                !device.path("encryptionPassword").asString("").isEmpty())
                        .count()));
    }

    boolean hasId(String key) {
        return id.equals(key);
    }

    String name() {
        return label.isBlank() ? id : label;
    }

    /** Whether changes made here are sent to others. */
    boolean sends() {
        return type == FolderType.SEND_RECEIVE || type == FolderType.SEND_ONLY;
    }

    /** Whether Syncthing looks for changes on this disk only when it is told to. */
    boolean isNeverLookedAt() {
        return !watches && rescan.isZero();
    }
}
