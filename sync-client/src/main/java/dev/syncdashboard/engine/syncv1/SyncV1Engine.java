package dev.syncdashboard.engine.syncv1;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.engine.common.DiskHashes;
import dev.syncdashboard.engine.common.FolderHasher;
import dev.syncdashboard.engine.common.IndexSource;
import dev.syncdashboard.engine.common.IndexStatus;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.common.PollingWatch;
import dev.syncdashboard.engine.common.SyncFailures;
import dev.syncdashboard.engine.syncfiles.IgnoreList;
import dev.syncdashboard.engine.syncfiles.SyncFilesEngine;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v1.SyncV1Client;

/**
 * BitTorrent Sync through Sync API v1. That has no hash, so the hash is that of the disk; no events, so the folder is looked
 * at again and again; and no id of the device itself, so the settings must say it.
 */
public final class SyncV1Engine implements SyncFilesEngine {

    private final SyncOptions options;
    private final SyncV1Client client;
    private final PeerId self;
    private final LocalFolders local;
    private final SyncFailures failures;
    private final DiskHashes hashes;
    private final ShareIds shareIds = new ShareIds();
    private final PeersSeen peers = new PeersSeen();

    /**
     * Prepares the engine; does not talk to it yet.
     *
     * @param hasher makes the hash that the API lacks
     * @param self this device's id, as other devices know it
     * @param local what this program knows of the folders beside the engine
     */
    public SyncV1Engine(SyncOptions options, FolderHasher hasher, PeerId self, LocalFolders local) {
        this.options = options;
        this.client = new SyncV1Client(options, local.load());
        this.self = self;
        this.local = local;
        this.failures = new SyncFailures(options.server());
        this.hashes = new DiskHashes(hasher, new Index(), options.server().readTimeout(), System::nanoTime);
    }

    @Override
    public SyncV1Moment now() {
        return new SyncV1Moment(
                new V1Folders(client, shareIds, failures), peers, self, local, failures.words(), hashes);
    }

    @Override
    public FolderWatch watch(EngineFolder folder) {
        return new PollingWatch(new FolderPoll(new SyncV1Client(options, local.load()), folder, failures));
    }

    @Override
    public void close() {
        hashes.close();
        client.close();
    }

    private final class Index implements IndexSource {

        @Override
        public ContentRules rules(EngineFolder folder) {
            return IgnoreList.rulesOfVersion1(folder.path());
        }

        @Override
        public IndexStatus status(EngineFolder folder) throws EngineException, InterruptedException {
            return now().facts(folder);
        }
    }
}
