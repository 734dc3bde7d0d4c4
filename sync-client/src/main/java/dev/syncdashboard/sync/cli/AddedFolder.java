package dev.syncdashboard.sync.cli;

import dev.syncdashboard.sync.v1.FolderSecrets;
import java.util.Optional;

/**
 * A folder that was just added.
 *
 * @param secrets those that were made for it
 */
record AddedFolder(FolderView folder, Optional<FolderSecrets> secrets) {}
