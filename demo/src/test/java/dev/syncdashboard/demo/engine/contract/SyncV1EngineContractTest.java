package dev.syncdashboard.demo.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.engine.EmbeddedEngine;
import dev.syncdashboard.demo.engine.folder.SharedFolder;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.setup.Engines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sync API v1, on the embedded engine. */
class SyncV1EngineContractTest extends SyncEngineContract {

    @Override
    Pair open(Path directory) throws Exception {
        return EmbeddedPair.open(directory, new EmbeddedPair.Api() {

            @Override
            public Map<String, String> settings(EmbeddedEngine engine) {
                return Map.of(
                        "sync.engine", "resilio-v1",
                        "sync.url", engine.address().toString(),
                        "sync.peer-id", engine.id().value());
            }

            /** The API has none: they are the port's own. */
            @Override
            public EmbeddedPair.Ids ids(SharedFolder folder, Map<String, String> settings)
                    throws IOException, InterruptedException {
                try (SyncEngine once = Engines.open(key -> Optional.ofNullable(settings.get(key)))) {
                    EngineFolder known = once.now().folder("Sync");
                    return new EmbeddedPair.Ids(known.id(), known.shareId().orElseThrow());
                }
            }
        });
    }

    /** The API knows no pause, so such a folder looks like one at rest, and keeps the hash of its disk. */
    @Test
    @Override
    void aPausedFolderIsSeenAsPaused() throws Exception {
        truck().pauseSync();

        assertThat(truck().client().now().folder("Sync").state()).isEqualTo(State.ACTIVE);
    }
}
