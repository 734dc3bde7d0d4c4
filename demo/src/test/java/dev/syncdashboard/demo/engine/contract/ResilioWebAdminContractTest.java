package dev.syncdashboard.demo.engine.contract;

import dev.syncdashboard.demo.engine.EmbeddedEngine;
import java.util.Map;

/** The web API, on the embedded engine. */
class ResilioWebAdminContractTest extends KeyedAdminContract {

    @Override
    Map<String, String> settings(EmbeddedEngine engine) {
        return Map.of("sync.engine", "resilio-web", "sync.url", engine.address().toString());
    }
}
