package dev.syncdashboard.engine.admin;

import dev.syncdashboard.engine.FolderRole;
import java.util.Optional;

/**
 * What a device needs to get a shared folder of another. Its text form never shows the secret.
 *
 * @param id the folder's id that is the same on every device
 * @param name what people call it
 * @param role what the folder is for on the invited device
 * @param secret whoever has it gets the folder; empty where an engine lets in devices and not secrets
 */
public record FolderInvitation(String id, String name, FolderRole role, Optional<String> secret) {

    @Override
    public String toString() {
        return "FolderInvitation[" + id + ", " + name + ", " + role + (secret.isPresent() ? ", ***" : "") + "]";
    }
}
