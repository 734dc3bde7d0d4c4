package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.dashboard.rollout.RolloutTarget;
import dev.syncdashboard.release.SignedRelease;
import dev.syncdashboard.status.ReleaseVersion;
import java.util.Optional;

/**
 * A release in the Sync folder, and whether it is the project's.
 *
 * @param version that its directory names
 * @param signed what the project has signed; empty if that can't be told
 * @param flaw why it can't be given to trucks; empty if it can
 */
public record ShelfItem(ReleaseVersion version, Optional<SignedRelease> signed, Optional<ShelfFlaw> flaw) {

    static ShelfItem flawed(ReleaseVersion version, ShelfFlaw flaw) {
        return new ShelfItem(version, Optional.empty(), Optional.of(flaw));
    }

    /** What trucks may be told to run; empty if it can't be trusted. */
    public Optional<RolloutTarget> target() {
        return flaw.isPresent()
                ? Optional.empty()
                : signed.map(release -> new RolloutTarget(release.release().version(), release.manifest()));
    }
}
