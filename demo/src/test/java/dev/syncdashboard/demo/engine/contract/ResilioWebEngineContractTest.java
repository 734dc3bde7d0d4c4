package dev.syncdashboard.demo.engine.contract;

import dev.syncdashboard.demo.engine.EmbeddedEngine;
import dev.syncdashboard.demo.engine.folder.SharedFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Resilio's web API, on the embedded engine. */
class ResilioWebEngineContractTest extends SyncEngineContract {

    @Override
    Pair open(Path directory) throws IOException, InterruptedException {
        return EmbeddedPair.open(directory, new EmbeddedPair.Api() {

            @Override
            public Map<String, String> settings(EmbeddedEngine engine) {
                return Map.of(
                        "sync.engine",
                        "resilio-web",
                        "sync.url",
                        engine.address().toString());
            }

            @Override
            public EmbeddedPair.Ids ids(SharedFolder folder, Map<String, String> settings) {
                return new EmbeddedPair.Ids(
                        folder.settings().id(), folder.settings().shareId());
            }
        });
    }
}
