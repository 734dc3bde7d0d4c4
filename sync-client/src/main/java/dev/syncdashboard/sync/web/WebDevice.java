package dev.syncdashboard.sync.web;

import dev.syncdashboard.sync.OptionalFields;
import dev.syncdashboard.sync.PeerIdForm;
import java.util.Optional;

/**
 * One of the devices that belong to this engine's owner, itself among them. Source: the calls of a script for 2.7 that
 * reads {@code id} there; that the entry of a device that is linked to no other is the device itself is inferred.
 *
 * @param id in the form of Sync API v2, whatever form the engine gives here
 */
public record WebDevice(String id, Optional<String> name) {

    /** Empty without an id. */
    static Optional<WebDevice> from(OptionalFields fields) {
        return fields.words("id").map(id -> new WebDevice(PeerIdForm.canonical(id), name(fields)));
    }

    private static Optional<String> name(OptionalFields fields) {
        return fields.words("name").or(() -> fields.words("devicename"));
    }
}
