package dev.syncdashboard.demo.fleet;

import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A sync engine that has its folders, whatever engine it is: what station and truck have in common. Safe for many
 * threads. A call fails if its engine does not do what it is told.
 */
interface Device {

    PeerId id();

    /** Its name now. */
    String name();

    /** Others hear of it, if at all, when they next meet this device. */
    void rename(String name) throws IOException;

    /** Where all that is its own lies. */
    Path directory();

    /** Its copy of the Sync folder. */
    Path syncDirectory();

    /** Its copy of the second Sync folder; empty if it has none. */
    Optional<Path> protocolsDirectory();

    /** Its copy of the Status folder. */
    Path statusDirectory();

    /** What agent and dashboard are to be told of the engine and its folders, by the names of the settings. */
    Map<String, String> settings();

    void startEngine() throws IOException;

    void stopEngine() throws IOException;

    boolean engineRuns();

    /**
     * Gives the engine so many folders more, which are empty and which nobody else has.
     *
     * @throws UnsupportedOperationException if this engine can't be given any
     */
    default void addEmptyFolders(int count) throws IOException {
        throw new UnsupportedOperationException("only the embedded engine can be given empty folders");
    }

    /** Makes the engine take in soon what was changed on the disk. */
    void lookAtDisk();

    /** Whether every file that it has heard of is here; true if it can't be asked. */
    boolean hasAllFiles();

    void pauseSync(boolean pause) throws IOException;

    boolean syncPaused();

    /** Gives up what was changed here in the Sync folder although this device may only read it. */
    void takeStationFiles() throws IOException;

    /** Reaches everyone that may reach it. */
    void reachAll() throws IOException;

    /** Reaches these at most; empty: nobody. */
    void reachOnly(Set<PeerId> others) throws IOException;

    /** All that it sends and receives takes its time from now on. */
    void slowDown(long bytesPerSecond) throws IOException;

    void speedUp() throws IOException;
}
