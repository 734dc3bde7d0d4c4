package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.status.FolderHash;
import java.time.Instant;
import java.util.Optional;

/**
 * A numbered version of the station's Sync folder: one that stood unchanged for a while.
 *
 * @param number from 1; each update has the next one, and keeps it when older ones are dropped
 * @param posted when the station first had it
 * @param changes against the update before; empty for the first one, and until the files have been listed
 */
public record Update(int number, FolderHash hash, Instant posted, Optional<FileChanges> changes) {}
