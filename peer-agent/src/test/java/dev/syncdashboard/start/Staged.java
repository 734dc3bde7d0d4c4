package dev.syncdashboard.start;

import java.time.Duration;
import java.util.Optional;

/** Releases for the starter's tests. */
final class Staged {

    static final String INSTALLED = "1".repeat(64);

    private Staged() {}

    static StagedRelease release(String version) {
        return new StagedRelease(version, hex("manifest of " + version), hex("jar of " + version));
    }

    static CurrentRelease current(String version, Optional<StagedRelease> before) {
        return new CurrentRelease(release(version), before, INSTALLED);
    }

    static TrialRelease trial(String version, int starts) {
        return new TrialRelease(release(version), starts, Duration.ofSeconds(600));
    }

    private static String hex(String of) {
        return String.format("%064x", Integer.toUnsignedLong(of.hashCode()));
    }
}
