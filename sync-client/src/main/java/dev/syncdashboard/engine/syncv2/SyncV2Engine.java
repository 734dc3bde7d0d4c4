package dev.syncdashboard.engine.syncv2;

import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.common.PollingWatch;
import dev.syncdashboard.engine.common.SyncFailures;
import dev.syncdashboard.engine.syncfiles.SyncFilesEngine;
import dev.syncdashboard.engine.syncfiles.UnfinishedFiles;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v2.SyncClient;

/** BitTorrent Sync / Resilio Sync through Sync API v2. */
public final class SyncV2Engine implements SyncFilesEngine {

    private final SyncClient client;
    private final LocalFolders local;
    private final SyncFailures failures;
    private final OwnId ownId = new OwnId();
    private final UnfinishedFiles unfinished = new UnfinishedFiles();

    public SyncV2Engine(SyncOptions options) {
        this(options, LocalFolders.plain());
    }

    /** @param local what this program knows of the folders beside the engine */
    public SyncV2Engine(SyncOptions options, LocalFolders local) {
        this.local = local;
        this.client = new SyncClient(options);
        this.failures = new SyncFailures(options.server());
    }

    @Override
    public SyncV2Moment now() {
        return new SyncV2Moment(client, local, failures, ownId, unfinished);
    }

    @Override
    public FolderWatch watch(EngineFolder folder) {
        return new PollingWatch(new SyncV2Events(client.openEvents(), folder, failures));
    }

    @Override
    public void close() {
        client.close();
    }
}
