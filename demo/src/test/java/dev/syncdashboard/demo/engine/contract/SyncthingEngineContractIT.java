package dev.syncdashboard.demo.engine.contract;

import java.nio.file.Path;

/** Syncthing, on real daemons. */
class SyncthingEngineContractIT extends SyncEngineContract {

    @Override
    Pair open(Path directory) throws Exception {
        return SyncthingPair.start(directory);
    }
}
