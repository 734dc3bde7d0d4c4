package dev.syncdashboard.sync;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that happened in the engine.
 *
 * @param id grows with every event; empty if the engine gives none
 * @param typeName as the engine wrote it
 * @param path of the file, as shown to people
 * @param folder empty for events that concern no folder
 */
public record SyncEvent(
        OptionalLong id, EventType type, String typeName, Optional<String> path, Optional<FolderReference> folder) {

    /** The folder of an event. Each part may be missing. */
    public record FolderReference(Optional<String> id, Optional<String> shareId, Optional<String> name) {

        static FolderReference from(Fields fields) throws SyncException {
            return new FolderReference(fields.text("id"), fields.text("shareid"), fields.text("name"));
        }
    }

    static SyncEvent from(Fields fields) throws SyncException {
        String typeName = fields.text("typename").orElse("");
        Optional<Fields> folder = fields.object("folder");
        return new SyncEvent(
                fields.number("id"),
                EventType.fromWire(typeName),
                typeName,
                fields.text("path").map(WindowsPath::withoutPrefix),
                folder.isPresent() ? Optional.of(FolderReference.from(folder.get())) : Optional.empty());
    }
}
