package dev.syncdashboard.joining;

import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.FolderInvitation;
import dev.syncdashboard.status.FolderName;
import java.util.Optional;

/**
 * A folder that a truck is to have.
 *
 * @param name by which station and truck tell their Sync folders apart; empty for the Status folder, and for the Sync folder
 *     of a station that has no names for its folders
 * @param label what people call it
 * @param role what it is for on the truck
 */
public record KitFolder(Optional<FolderName> name, String label, FolderRole role, FolderInvitation invitation) {}
