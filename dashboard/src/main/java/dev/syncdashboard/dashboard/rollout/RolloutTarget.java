package dev.syncdashboard.dashboard.rollout;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.status.ReleaseVersion;

/**
 * The release that trucks are to run.
 *
 * @param manifest of its manifest's bytes: two releases may bear one version
 */
public record RolloutTarget(ReleaseVersion version, Sha256 manifest) {}
