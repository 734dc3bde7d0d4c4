package dev.syncdashboard.agent;

import dev.syncdashboard.agent.selfcheck.Hindrance;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a report says about this device, and where it goes. Two observations that say the same need one report.
 *
 * @param statusFolder where the report goes
 * @param folderId by which the engine knows the Sync folder; empty of one of which nothing is known
 * @param content what the disk says
 * @param hindrances in a fixed order and without figures that change all the time
 */
record Observation(
        EngineIdentity identity,
        EngineFolder statusFolder,
        String folderId,
        FolderHash hash,
        Completeness completeness,
        Optional<ContentCheck> content,
        List<Hindrance> hindrances) {

    Observation {
        hindrances = List.copyOf(hindrances);
    }

    /** On the same device, of another folder, of which nothing is known. */
    Observation notKnown(Hindrance why) {
        return new Observation(
                identity, statusFolder, "", FolderHash.UNKNOWN, Completeness.UNKNOWN, Optional.empty(), List.of(why));
    }

    /** On the same device, as another look knows it. */
    Observation onDeviceOf(Observation other) {
        return new Observation(other.identity, other.statusFolder, folderId, hash, completeness, content, hindrances);
    }

    /** The Status folder on this device's disk. */
    Path statusDirectory() {
        return statusFolder.path();
    }

    /** For the report. */
    List<Problem> problems() {
        return hindrances.stream().map(Hindrance::problem).toList();
    }

    Observation with(Optional<Hindrance> one) {
        return new Observation(
                identity,
                statusFolder,
                folderId,
                hash,
                completeness,
                content,
                Stream.concat(hindrances.stream(), one.stream()).toList());
    }

    /** A later look at the disk that found the same is no news. */
    boolean saysTheSameAs(Observation other) {
        boolean sameContent = (content.isPresent() && other.content.isPresent())
                ? content.get().saysTheSameAs(other.content.get())
                : content.equals(other.content);
        return sameContent && withContentOf(other).equals(other);
    }

    private Observation withContentOf(Observation other) {
        return new Observation(identity, statusFolder, folderId, hash, completeness, other.content, hindrances);
    }
}
