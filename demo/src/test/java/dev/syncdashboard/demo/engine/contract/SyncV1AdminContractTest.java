package dev.syncdashboard.demo.engine.contract;

import dev.syncdashboard.demo.engine.EmbeddedEngine;
import java.util.Map;

/** Sync API v1, on the embedded engine. */
class SyncV1AdminContractTest extends KeyedAdminContract {

    @Override
    Map<String, String> settings(EmbeddedEngine engine) {
        return Map.of(
                "sync.engine", "resilio-v1",
                "sync.url", engine.address().toString(),
                "sync.peer-id", engine.id().value());
    }
}
