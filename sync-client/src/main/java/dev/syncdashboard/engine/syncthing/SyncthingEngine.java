package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.common.DiskHashes;
import dev.syncdashboard.engine.common.FolderHasher;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.common.PollingWatch;
import java.util.function.LongSupplier;

/**
 * Syncthing through its REST API. Seen to work with 1.19.2 and 1.29.5. A folder's id is the same on every device, and so serves as
 * its share id too.
 */
public final class SyncthingEngine implements SyncEngine {

    private final RestApi api;
    private final LocalFolders local;
    private final DiskHashes hashes;
    private final Announcer announcer;

    /**
     * Prepares the engine; does not talk to it yet.
     *
     * @param hasher makes the hash that Syncthing lacks
     * @throws IllegalArgumentException if the address can't be asked, or the key can't be sent
     */
    public SyncthingEngine(SyncthingOptions options, FolderHasher hasher) {
        this(() -> options, hasher, LocalFolders.plain());
    }

    /** @param local what this program knows of the folders beside the engine */
    public SyncthingEngine(SyncthingAccess access, FolderHasher hasher, LocalFolders local) {
        this(access, hasher, local, System::nanoTime);
    }

    SyncthingEngine(SyncthingOptions options, FolderHasher hasher, LongSupplier nanoTime) {
        this(() -> options, hasher, LocalFolders.plain(), nanoTime);
    }

    private SyncthingEngine(SyncthingAccess access, FolderHasher hasher, LocalFolders local, LongSupplier nanoTime) {
        this.local = local;
        this.api = new RestApi(access);
        this.hashes = new DiskHashes(
                hasher,
                new SyncthingIndex(this::now, new NoticedFiles(api)),
                access.now().server().readTimeout(),
                nanoTime);
        this.announcer = new Announcer(api);
    }

    @Override
    public SyncthingMoment now() {
        return new SyncthingMoment(new Answers(api), local, hashes);
    }

    @Override
    public FolderWatch watch(EngineFolder folder) {
        return new PollingWatch(new SyncthingEvents(api, folder.id()));
    }

    @Override
    public void announce(EngineFolder folder, String fileName) {
        announcer.announce(folder.id(), fileName);
    }

    @Override
    public boolean lookThrough(EngineFolder folder) {
        announcer.announceAll(folder.id());
        return true;
    }

    @Override
    public String temporaryFileName(String file) {
        return OwnFiles.temporaryName(file);
    }

    @Override
    public void close() {
        announcer.close();
        hashes.close();
        api.close();
    }
}
