package dev.syncdashboard.engine.syncfiles;

import dev.syncdashboard.engine.SyncEngine;

/** An engine that keeps its files beside the folder's own as BitTorrent Sync does, whatever its API. */
public interface SyncFilesEngine extends SyncEngine {

    @Override
    default String temporaryFileName(String file) {
        return EngineFiles.temporaryName(file);
    }
}
