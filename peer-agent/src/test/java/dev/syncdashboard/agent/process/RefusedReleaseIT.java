package dev.syncdashboard.agent.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.agent.AgentVersion;
import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.release.ReleaseFile;
import dev.syncdashboard.release.ReleaseFolder;
import dev.syncdashboard.release.Rollout;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.ReleaseReason;
import dev.syncdashboard.status.ReleaseState;
import dev.syncdashboard.status.ReleaseVersion;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Releases and orders that the agent must not follow, though they lie where the station's do. */
class RefusedReleaseIT extends ReleasesOnTruck {

    @Test
    void refusesWhatIsNotTheStationsOrTheProjectsAndSaysWhy() throws Exception {
        String installed = AgentVersion.version().orElseThrow().value();
        Duration within = Duration.ofSeconds(5);
        try (AgentService service = service()) {
            await(service, installed, ReleaseState.CURRENT, Optional.empty());
            byte[] forged = release("9.3.0", jar("9.3.0", Optional.empty()), SigningKey.generate());
            byte[] other = release("9.4.0", jar("9.4.0", Optional.empty()), project);
            Files.writeString(
                    sync.resolve(ReleaseFolder.DIRECTORY).resolve("9.4.0").resolve(ReleaseFile.JAR), "another");
            deliver();
            put(rollout("9.3.0", forged, within));
            await(service, installed, ReleaseState.REFUSED, Optional.of(ReleaseReason.FORGED));

            byte[] rolloutOfOther = rollout("9.4.0", other, within);
            put(rolloutOfOther);
            await(service, installed, ReleaseState.REFUSED, Optional.of(ReleaseReason.OTHER_CONTENT));

            put(rollout("0.0.1", forged, within));
            await(service, installed, ReleaseState.REFUSED, Optional.of(ReleaseReason.DOWNGRADE));

            // The one that runs is wanted, so what stands there besides is all that there is to say.
            put(rollout(installed, forged, within));
            await(service, installed, ReleaseState.CURRENT, Optional.empty());
            put(rolloutOfOther);
            await(service, installed, ReleaseState.CURRENT, Optional.of(ReleaseReason.ROLLOUT_REPLAYED));
            put(new Rollout(1_000, new ReleaseVersion("9.4.0"), Sha256.of(other), Set.of(), true, false, within, 0)
                    .sign(SigningKey.generate()));
            await(service, installed, ReleaseState.CURRENT, Optional.of(ReleaseReason.ROLLOUT_FORGED));
            assertThat(service.starts()).isEqualTo(1);
        }
    }
}
