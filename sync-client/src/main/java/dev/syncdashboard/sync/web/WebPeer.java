package dev.syncdashboard.sync.web;

import dev.syncdashboard.sync.OptionalFields;
import dev.syncdashboard.sync.PeerIdForm;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A device that shares a folder.
 *
 * @param id in the form of Sync API v2, whatever form the engine gives here
 * @param online the engine's claim, with a delay
 * @param filesToSend how many files it lacks that are here ({@code upfiles})
 * @param filesToGet how many files it has that are missing here ({@code downfiles})
 */
public record WebPeer(
        String id, Optional<String> name, boolean online, OptionalLong filesToSend, OptionalLong filesToGet) {

    /** Empty without an id. */
    static Optional<WebPeer> from(OptionalFields fields) {
        return fields.words("id")
                .map(id -> new WebPeer(
                        PeerIdForm.canonical(id),
                        fields.words("name"),
                        fields.flag("isonline").orElse(false),
                        fields.number("upfiles"),
                        fields.number("downfiles")));
    }
}
