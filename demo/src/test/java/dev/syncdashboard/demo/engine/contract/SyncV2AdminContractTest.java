package dev.syncdashboard.demo.engine.contract;

import dev.syncdashboard.demo.engine.EmbeddedEngine;
import java.util.Map;

/** Sync API v2, on the embedded engine. */
class SyncV2AdminContractTest extends KeyedAdminContract {

    @Override
    Map<String, String> settings(EmbeddedEngine engine) {
        return Map.of("sync.engine", "resilio", "sync.url", engine.address().toString());
    }
}
