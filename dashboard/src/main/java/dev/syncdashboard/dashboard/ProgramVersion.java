package dev.syncdashboard.dashboard;

import dev.syncdashboard.status.ReleaseVersion;
import java.util.Optional;

/** Which version of the dashboard this is. */
final class ProgramVersion {

    private ProgramVersion() {}

    static Optional<String> text() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion());
    }

    /** One that was not packaged is older than all others. */
    static ReleaseVersion own() {
        return text().flatMap(ReleaseVersion::parse).orElseGet(() -> new ReleaseVersion("0"));
    }
}
