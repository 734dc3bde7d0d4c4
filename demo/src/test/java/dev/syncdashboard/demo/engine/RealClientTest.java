package dev.syncdashboard.demo.engine;

import static dev.syncdashboard.demo.engine.EngineLab.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.setup.Engines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The project's own client, as agent and dashboard use it, against what only the embedded engine does. */
@Timeout(60)
class RealClientTest {

    @TempDir
    Path root;

    private EngineLab lab;
    private EngineLab.Device station;
    private EngineLab.Device truck;
    private SyncEngine client;

    @BeforeEach
    void start() throws IOException {
        lab = new EngineLab(root);
        station = lab.writer("Station 4");
        truck = lab.reader("Engine 1");
        client = open(Map.of("sync.url", truck.engine().address().toString()));
    }

    @AfterEach
    void stop() {
        client.close();
        lab.close();
    }

    @Test
    void equalHashWithMissingBytesIsSeenAsIncomplete() throws Exception {
        EngineFolder folder = client.now().folder("Sync");
        lab.mesh.limit(truck.engine().id(), 20_000);
        station.write("plan.txt", "x".repeat(200_000));

        truck.awaitListed("plan.txt");

        assertThat(client.now().look(folder, FolderRole.TRUCK_SYNC).activity().hash())
                .get()
                .hasToString(station.folder().hash());
        assertThat(client.now().look(folder, FolderRole.TRUCK_SYNC).completeness())
                .isEqualTo(Completeness.INCOMPLETE);
        lab.mesh.unlimit(truck.engine().id());
        eventually(() -> assertThat(
                        client.now().look(folder, FolderRole.TRUCK_SYNC).completeness())
                .isNotEqualTo(Completeness.INCOMPLETE));
    }

    @Test
    void loginIsUsed() throws Exception {
        try (EmbeddedEngine guarded =
                new EmbeddedEngine("Guarded", lab.mesh, EngineLab.QUICK.withLogin("u", "p"), Clock.systemUTC())) {
            guarded.start();
            String url = guarded.address().toString();
            try (SyncEngine right = open(Map.of("sync.url", url, "sync.username", "u", "sync.password", "p"));
                    SyncEngine wrong = open(Map.of("sync.url", url, "sync.username", "u", "sync.password", "q"))) {
                assertThat(right.now().identity().deviceName()).isEqualTo("Guarded");
                assertThatThrownBy(wrong.now()::identity)
                        .isInstanceOfSatisfying(
                                EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.LOGIN));
            }
        }
    }

    private static SyncEngine open(Map<String, String> settings) {
        return Engines.open(key -> Optional.ofNullable(settings.get(key)));
    }
}
