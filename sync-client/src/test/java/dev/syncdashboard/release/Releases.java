package dev.syncdashboard.release;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ReleaseVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Releases and rollouts for tests. */
final class Releases {

    static final SigningKey PROJECT =
            SigningKey.ofSeed("the project's key, thirty-two by".getBytes(StandardCharsets.US_ASCII));
    static final SigningKey STATION =
            SigningKey.ofSeed("the station's key, thirty-two by".getBytes(StandardCharsets.US_ASCII));
    static final PeerId ENGINE_7 = new PeerId("ENGINE-7");
    static final byte[] JAR = "not really a jar".getBytes(StandardCharsets.UTF_8);

    private Releases() {}

    static Release release(String version) {
        return new Release(
                new ReleaseVersion(version),
                Instant.parse("2026-11-30T12:00:00Z"),
                17,
                List.of(new ReleaseFile(ReleaseFile.JAR, JAR.length, Sha256.of(JAR))));
    }

    static Rollout rollout(long number) {
        return new Rollout(
                number,
                new ReleaseVersion("1.2.0"),
                Sha256.of(ReleaseManifest.sign(release("1.2.0"), PROJECT)),
                Set.of(ENGINE_7),
                false,
                false,
                Duration.ofMinutes(5),
                40);
    }
}
