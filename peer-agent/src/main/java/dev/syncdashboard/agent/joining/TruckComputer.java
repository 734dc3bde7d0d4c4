package dev.syncdashboard.agent.joining;

import dev.syncdashboard.agent.PassingTime;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The computer that joins.
 *
 * @param stateDirectory of the agent
 * @param settingsFile that the agent reads
 * @param folders below which folders are put, if a person says nothing else
 */
public record TruckComputer(Path stateDirectory, Path settingsFile, Path folders, Clock clock, PassingTime time) {

    /** Under which user the service runs where it has one of its own (docs/services.md). */
    private static final String SERVICE_USER = "sync-agent";

    FileOwner owner() {
        return FileOwner.of(stateDirectory, SERVICE_USER);
    }
}
