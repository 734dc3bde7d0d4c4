package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.content.ContentRules;
import java.nio.file.Path;

/**
 * Where the two folders are on this device's disk.
 *
 * @param rules what in the Sync folder is content, by the sync program of this device
 */
public record Places(Path syncFolder, Path statusFolder, ContentRules rules) {}
