package dev.syncdashboard.sync.v2;

import dev.syncdashboard.sync.OptionalFields;
import dev.syncdashboard.sync.WindowsPath;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that happened in the engine. What can't be read in it counts as not said, since events are many and their
 * types are not all written down.
 *
 * @param id grows with every event; empty if the engine gives none
 * @param typeName as the engine wrote it
 * @param path of the file, as shown to people
 * @param folder empty for events that concern no folder, or don't say readably which
 */
public record SyncEvent(
        OptionalLong id, EventType type, String typeName, Optional<String> path, Optional<FolderReference> folder) {

    /** The folder of an event. Each part may be missing. */
    public record FolderReference(Optional<String> id, Optional<String> shareId, Optional<String> name) {

        static FolderReference from(OptionalFields fields) {
            return new FolderReference(fields.text("id"), fields.text("shareid"), fields.text("name"));
        }
    }

    static SyncEvent from(OptionalFields fields) {
        String typeName = fields.text("typename").orElse("");
        return new SyncEvent(
                fields.number("id"),
                EventType.fromWire(typeName),
                typeName,
                fields.text("path").map(WindowsPath::withoutPrefix),
                fields.object("folder").map(FolderReference::from));
    }
}
