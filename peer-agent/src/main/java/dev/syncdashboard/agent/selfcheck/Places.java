package dev.syncdashboard.agent.selfcheck;

import java.nio.file.Path;

/** Where the two folders are on this device's disk. */
public record Places(Path syncFolder, Path statusFolder) {}
