package dev.syncdashboard.status;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an agent says of its own release. A claim like all that it says.
 *
 * @param running the version that wrote this
 * @param wanted the version that the station wants; empty if it wants none
 * @param state how far it is with that
 * @param reason why it is no further; empty if there is nothing to say
 * @param at since when it is so, on the device's own clock; in whole seconds
 * @param manifest SHA-256 in lower-case hexadecimal digits of the {@code release.json} that {@code state} is about, since two
 *     releases may bear one version; empty where it is about none, as with a version that was installed by hand
 */
public record ReleaseStanding(
        ReleaseVersion running,
        Optional<ReleaseVersion> wanted,
        ReleaseState state,
        Optional<ReleaseReason> reason,
        Instant at,
        Optional<String> manifest) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if the manifest's hash is none */
    public ReleaseStanding {
        if (manifest.filter(hash -> !isHash(hash)).isPresent()) {
            throw new IllegalArgumentException("no SHA-256: " + manifest);
        }
        at = Instant.ofEpochSecond(at.getEpochSecond());
    }

    /** About no release that came through the mesh. */
    public ReleaseStanding(
            ReleaseVersion running,
            Optional<ReleaseVersion> wanted,
            ReleaseState state,
            Optional<ReleaseReason> reason,
            Instant at) {
        this(running, wanted, state, reason, at, Optional.empty());
    }

    static boolean isHash(String text) {
        return SHA_256.matcher(text).matches();
    }

    /** The same about the release with this manifest. */
    public ReleaseStanding of(String otherManifest) {
        return new ReleaseStanding(running, wanted, state, reason, at, Optional.of(otherManifest));
    }

    /** Whether the other one says the same, apart from since when. */
    public boolean saysTheSameAs(ReleaseStanding other) {
        return new ReleaseStanding(running, wanted, state, reason, other.at, manifest).equals(other);
    }

    /** Whether it runs this version, and that is known to work. */
    public boolean runsWell(ReleaseVersion version) {
        return running.equals(version) && state.isGood();
    }
}
