package dev.syncdashboard.engine.resilioweb;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.engine.common.DiskHashes;
import dev.syncdashboard.engine.common.FolderHasher;
import dev.syncdashboard.engine.common.IndexSource;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.common.PollingWatch;
import dev.syncdashboard.engine.common.SyncFailures;
import dev.syncdashboard.engine.syncfiles.IgnoreList;
import dev.syncdashboard.engine.syncfiles.SyncFilesEngine;
import dev.syncdashboard.engine.syncfiles.UnfinishedFiles;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.web.WebClient;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Resilio Sync through the API of its own web UI. That has neither a hash nor events that anybody described: the hash is
 * that of the files on the disk, and changes are found by asking.
 */
public final class ResilioWebEngine implements SyncFilesEngine {

    private final WebClient client;
    private final LocalFolders local;
    private final SyncFailures failures;
    private final DiskHashes hashes;
    private final OwnDevice self;
    private final UnfinishedFiles unfinished = new UnfinishedFiles();

    /**
     * Prepares the engine; does not talk to it yet.
     *
     * @param hasher makes the hash that the API lacks
     * @param self this device's id, where the engine can't tell it; else empty
     * @param local what this program knows of the folders beside the engine
     */
    public ResilioWebEngine(SyncOptions options, FolderHasher hasher, Optional<PeerId> self, LocalFolders local) {
        this(options, hasher, self, local, System::nanoTime);
    }

    ResilioWebEngine(
            SyncOptions options,
            FolderHasher hasher,
            Optional<PeerId> self,
            LocalFolders local,
            LongSupplier nanoTime) {
        this.client = new WebClient(options);
        this.local = local;
        this.failures = new SyncFailures(options.server());
        this.self = new OwnDevice(self);
        this.hashes = new DiskHashes(hasher, new Index(), options.server().readTimeout(), nanoTime);
    }

    @Override
    public ResilioWebMoment now() {
        return new ResilioWebMoment(client, local, failures, hashes, self, unfinished);
    }

    @Override
    public FolderWatch watch(EngineFolder folder) {
        return new PollingWatch(new FolderListPoll(client, folder, failures));
    }

    @Override
    public void close() {
        hashes.close();
        client.close();
    }

    /** Each question is of a moment of its own. */
    private final class Index implements IndexSource {

        @Override
        public ContentRules rules(EngineFolder folder) {
            return IgnoreList.rulesOf(folder.path());
        }

        @Override
        public FolderEvidence status(EngineFolder folder) throws EngineException, InterruptedException {
            return now().evidence(folder);
        }
    }
}
