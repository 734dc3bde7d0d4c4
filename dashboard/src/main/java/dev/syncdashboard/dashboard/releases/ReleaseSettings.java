package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.signature.VerifyKey;
import java.time.Duration;
import java.util.Optional;

/**
 * What a station has to be told of releases.
 *
 * @param project by which they are known; empty where there is none
 * @param within how long after a start a version that is new to a truck must have reported, else that goes back
 */
public record ReleaseSettings(Optional<VerifyKey> project, Duration within) {}
