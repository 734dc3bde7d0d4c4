package dev.syncdashboard.dashboard.verdict;

import java.time.Instant;

/**
 * A file of the station's Sync folder.
 *
 * @param path relative, with {@code /} on every system
 * @param size in bytes
 * @param modified as the station's disk says
 */
public record FileEntry(String path, long size, Instant modified) {}
