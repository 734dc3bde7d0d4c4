package dev.syncdashboard.agent;

import dev.syncdashboard.release.BuiltVersion;
import dev.syncdashboard.status.ReleaseVersion;
import java.util.Optional;

/** Name and version under which this program speaks of itself. */
public final class AgentVersion {

    private static final String NAME = "sync-peer-agent";

    private AgentVersion() {}

    /** For example {@code sync-peer-agent 0.1.0}. */
    public static String nameAndVersion() {
        return new BuiltVersion(version(), Optional.empty()).after(NAME);
    }

    /** The same with the commit that it was built from, where that was said to the build: {@code (commit 1f2e3d4)}. */
    public static String withCommit() {
        return built().after(NAME);
    }

    /** The version; empty in a build that has none. */
    public static Optional<ReleaseVersion> version() {
        return built().version();
    }

    private static BuiltVersion built() {
        return BuiltVersion.beside(AgentVersion.class);
    }
}
