package dev.syncdashboard.agent;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What an agent has to be told, apart from how to reach its engine.
 *
 * @param syncFolder the Sync folder: share id, folder id or unique name
 * @param statusFolder the Status folder, likewise
 * @param heartbeat a report is written at least this often; zero: never without a cause
 * @param stateDirectory where the agent keeps its last report, so that numbers go on after a restart; one per agent
 * @param fullCheckEvery so often it reads every byte of the Sync folder; zero: never
 * @param pagePort of the page on this computer that says which files it has; 0: no page
 */
public record AgentSettings(
        String syncFolder,
        String statusFolder,
        Duration heartbeat,
        Path stateDirectory,
        Duration fullCheckEvery,
        int pagePort) {

    /** The file for what was read of the Sync folder. */
    public Path filesKnown() {
        return stateDirectory.resolve("files.known");
    }

    /** With a full check once a day, and no page. */
    public AgentSettings(String syncFolder, String statusFolder, Duration heartbeat, Path stateDirectory) {
        this(syncFolder, statusFolder, heartbeat, stateDirectory, Duration.ofDays(1), 0);
    }

    /** @throws IllegalArgumentException if a folder is blank, both are the same, or a time or the port is negative */
    public AgentSettings {
        if (syncFolder.isBlank() || statusFolder.isBlank()) {
            throw new IllegalArgumentException("the Sync folder and the Status folder must both be named");
        }
        if (syncFolder.equals(statusFolder)) {
            throw new IllegalArgumentException(
                    "the Sync folder and the Status folder must be two folders, both are '" + syncFolder + "'");
        }
        if (heartbeat.isNegative()) {
            throw new IllegalArgumentException("the heartbeat must not be negative: " + heartbeat);
        }
        if (fullCheckEvery.isNegative() || pagePort < 0) {
            throw new IllegalArgumentException(
                    "time between full checks and port must not be negative: " + fullCheckEvery + ", " + pagePort);
        }
    }
}
