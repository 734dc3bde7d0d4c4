package dev.syncdashboard.agent.joining;

import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.status.FolderName;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder that this truck has from its station.
 *
 * @param name as the station's Sync folders are told apart; empty for the Status folder, and where they have no names
 * @param shareId the id that is the same on every device
 * @param key by which the agent's settings name it
 * @param place on this computer's disk
 * @param added whether the engine has it because of the join
 */
record OwnFolder(
        Optional<FolderName> name,
        String label,
        FolderRole role,
        String shareId,
        String key,
        Path place,
        boolean added) {}
