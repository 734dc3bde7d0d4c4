package dev.syncdashboard.demo.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.syncdashboard.agent.AgentSettings;
import dev.syncdashboard.agent.PeerAgent;
import dev.syncdashboard.agent.check.Finding;
import dev.syncdashboard.agent.check.SetupCheck;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.Problem;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusFolder;
import dev.syncdashboard.status.StatusReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real agent on a truck with a real Syncthing, and what of it arrives at the station. */
@Timeout(120)
class SyncthingFleetIT {

    @TempDir
    Path root;

    private SyncthingPair pair;
    private AgentSettings settings;

    @BeforeEach
    void start() throws Exception {
        pair = SyncthingPair.start(root.resolve("fleet"));
        settings = new AgentSettings("Sync", "Status", Duration.ofHours(1), root.resolve("state"));
    }

    @AfterEach
    void stop() {
        if (pair != null) {
            pair.close();
        }
    }

    @Test
    void aTruckThatIsSetUpPassesTheCheckWithoutAWarning() throws Exception {
        List<Finding> findings = new ArrayList<>();

        new SetupCheck(pair.truck().client(), settings, Clock.systemUTC(), findings::add).run();

        assertThat(findings).extracting(Finding::outcome).containsOnly(Finding.Outcome.OK);
    }

    @Test
    void theStationReadsWhichFilesATruckHasAndWhatIsWrongThere() throws Exception {
        try (PeerAgent agent = new PeerAgent(
                pair.truck().client(),
                FolderContent.rememberedIn(settings.filesKnown(), Clock.systemUTC()),
                settings,
                Clock.systemUTC())) {
            Thread thread = new Thread(agent::run, "agent");
            thread.start();
            pair.station().write("plan.txt", "the station's");

            eventually(() -> {
                assertThat(report().hash()).isEqualTo(stationHash());
                assertThat(report().complete()).contains(true);
                assertThat(report().problems()).isEmpty();
            });

            pair.truck().write("plan.txt", "the truck's");

            eventually(() -> {
                assertThat(report().hash()).isNotEqualTo(stationHash());
                assertThat(report().problems())
                        .extracting(Problem::text)
                        .containsExactly("the Sync folder has 1 file or folder changed on this device only");
            });
            agent.close();
            thread.join();
        }
    }

    private FolderHash stationHash() throws Exception {
        EngineFolder sync = pair.station().client().now().folder("Sync");
        return pair.station()
                .client()
                .now()
                .look(sync, FolderRole.TRUCK_SYNC)
                .activity()
                .hash()
                .orElseThrow();
    }

    /** The truck's, as the station has it. */
    private StatusReport report() throws Exception {
        Path directory = pair.station().client().now().folder("Status").path();
        Optional<StatusFile> file = new StatusFolder(directory, Clock.systemUTC())
                .read(new PeerId(pair.truck().id()));
        assertThat(file).get().isInstanceOf(StatusFile.Usable.class);
        return ((StatusFile.Usable) file.orElseThrow()).report();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().ignoreExceptionsInstanceOf(IOException.class)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }
}
