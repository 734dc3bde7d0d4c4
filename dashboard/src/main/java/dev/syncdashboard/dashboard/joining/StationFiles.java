package dev.syncdashboard.dashboard.joining;

import java.nio.file.Path;

/**
 * What the station keeps of its own for those who join.
 *
 * @param directory the data directory
 */
public record StationFiles(Path directory, StationKey key) {}
