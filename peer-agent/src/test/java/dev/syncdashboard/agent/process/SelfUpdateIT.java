package dev.syncdashboard.agent.process;

import dev.syncdashboard.agent.AgentVersion;
import dev.syncdashboard.status.ReleaseReason;
import dev.syncdashboard.status.ReleaseState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Releases that the station rolls out, good ones and such as do not work. */
class SelfUpdateIT extends ReleasesOnTruck {

    @Test
    void takesAGoodReleaseAndComesBackFromBadOnes() throws Exception {
        String installed = AgentVersion.version().orElseThrow().value();
        try (AgentService service = service()) {
            await(service, installed, ReleaseState.CURRENT, Optional.empty());

            byte[] good = release("9.0.0", jar("9.0.0", Optional.empty()), project);
            deliver();
            put(rollout("9.0.0", good, Duration.ofSeconds(60)));
            await(service, "9.0.0", ReleaseState.CONFIRMED, Optional.empty());

            byte[] ends = release("9.1.0", jar("9.1.0", Optional.of("System.exit(1);")), project);
            deliver();
            put(rollout("9.1.0", ends, Duration.ofSeconds(60)));
            await(service, "9.0.0", ReleaseState.WENT_BACK, Optional.of(ReleaseReason.DID_NOT_START));

            byte[] silent = release("9.2.0", jar("9.2.0", Optional.of("Thread.sleep(1_000_000);")), project);
            deliver();
            put(rollout("9.2.0", silent, Duration.ofSeconds(2)));
            await(service, "9.0.0", ReleaseState.WENT_BACK, Optional.of(ReleaseReason.DID_NOT_REPORT));

            // A kill at any moment of an update, also of the starter's own work.
            byte[] next = release("9.5.0", jar("9.5.0", Optional.empty()), project);
            deliver();
            put(rollout("9.5.0", next, Duration.ofSeconds(60)));
            service.killOnceInstalling("9.5.0", state);
            await(service, "9.5.0", ReleaseState.CONFIRMED, Optional.empty());
        }
    }
}
