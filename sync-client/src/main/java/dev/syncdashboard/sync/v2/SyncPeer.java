package dev.syncdashboard.sync.v2;

import dev.syncdashboard.sync.OptionalFields;
import java.util.Optional;

/**
 * A device that shares a folder.
 *
 * @param id the same 20 bytes may be written otherwise by other interfaces of the engine
 * @param online the engine's claim, with a delay
 */
public record SyncPeer(String id, Optional<String> name, boolean online) {

    /** Empty without an id. */
    static Optional<SyncPeer> from(OptionalFields fields) {
        return fields.text("id")
                .map(id -> new SyncPeer(
                        id, fields.text("name"), fields.flag("isonline").orElse(false)));
    }
}
