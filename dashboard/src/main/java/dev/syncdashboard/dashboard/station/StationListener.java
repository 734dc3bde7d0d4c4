package dev.syncdashboard.dashboard.station;

import dev.syncdashboard.dashboard.ownfiles.StationProblem;
import java.time.Instant;

/** Hears what the station's engine says. Called from the watcher's thread; must not block. */
public interface StationListener {

    void looked(StationLook look);

    /** The engine could not be asked. Called for every try that fails. */
    void failed(StationFailure failure);

    /**
     * A try that failed.
     *
     * @param folderMissing the engine answers, but does not have the Sync folder
     */
    record StationFailure(Instant at, StationProblem problem, boolean folderMissing) {}
}
