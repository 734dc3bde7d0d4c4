package dev.syncdashboard.dashboard;

import dev.syncdashboard.release.BuiltVersion;
import dev.syncdashboard.status.ReleaseVersion;

/** Which version of the dashboard this is. */
final class ProgramVersion {

    private ProgramVersion() {}

    /** For example {@code sync-dashboard 0.1.0 (commit 1f2e3d4)}. */
    static String text() {
        return built().after("sync-dashboard");
    }

    /** A build that has none is older than all others. */
    static ReleaseVersion own() {
        return built().version().orElseGet(() -> new ReleaseVersion("0"));
    }

    private static BuiltVersion built() {
        return BuiltVersion.beside(ProgramVersion.class);
    }
}
