package dev.syncdashboard.agent;

import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.status.FolderHash;
import java.nio.file.Path;
import java.util.List;

/**
 * All that a report says about this device, and where it goes. Two observations that are equal need one report.
 *
 * @param statusFolder where the report goes
 * @param problems in plain words, in a fixed order and without figures that change all the time
 */
record Observation(
        EngineIdentity identity,
        EngineFolder statusFolder,
        FolderHash hash,
        Completeness completeness,
        List<String> problems) {

    Observation {
        problems = List.copyOf(problems);
    }

    /** The Status folder on this device's disk. */
    Path statusDirectory() {
        return statusFolder.path();
    }
}
