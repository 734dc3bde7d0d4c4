package dev.syncdashboard.agent;

import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that a report says about this device, and where it goes. Two observations that say the same need one report.
 *
 * @param statusFolder where the report goes
 * @param content what the disk says
 * @param problems in plain words, in a fixed order and without figures that change all the time
 */
record Observation(
        EngineIdentity identity,
        EngineFolder statusFolder,
        FolderHash hash,
        Completeness completeness,
        Optional<ContentCheck> content,
        List<Problem> problems) {

    Observation {
        problems = List.copyOf(problems);
    }

    /** The Status folder on this device's disk. */
    Path statusDirectory() {
        return statusFolder.path();
    }

    /** A later look at the disk that found the same is no news. */
    boolean saysTheSameAs(Observation other) {
        boolean sameContent = (content.isPresent() && other.content.isPresent())
                ? content.get().saysTheSameAs(other.content.get())
                : content.equals(other.content);
        return sameContent && withContentOf(other).equals(other);
    }

    private Observation withContentOf(Observation other) {
        return new Observation(identity, statusFolder, hash, completeness, other.content, problems);
    }
}
