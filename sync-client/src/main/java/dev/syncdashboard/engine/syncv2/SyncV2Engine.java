package dev.syncdashboard.engine.syncv2;

import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.engine.FolderActivity;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.common.EngineFailures;
import dev.syncdashboard.engine.common.FolderChoice;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.common.PollingWatch;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.sync.Activity;
import dev.syncdashboard.sync.Folder;
import dev.syncdashboard.sync.SyncClient;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.SyncPeer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** BitTorrent Sync / Resilio Sync through Sync API v2. */
public final class SyncV2Engine implements SyncEngine {

    private static final FolderChoice<Folder> CHOICE = new FolderChoice<>(
            List.of("share id", "folder id"),
            Folder::hasId,
            folder -> folder.shareId().orElse(folder.id()),
            Folder::name);

    private final SyncClient client;
    private final LocalFolders local;
    private final EngineFailures words;
    private final Failures failures;
    private volatile Optional<PeerId> ownId = Optional.empty();

    public SyncV2Engine(SyncOptions options) {
        this(options, LocalFolders.plain());
    }

    /** @param local what this program knows of the folders beside the engine */
    public SyncV2Engine(SyncOptions options, LocalFolders local) {
        this.local = local;
        this.client = new SyncClient(options);
        this.words = new EngineFailures(options.server());
        this.failures = new Failures(words);
    }

    @Override
    public EngineIdentity identity() throws EngineException, InterruptedException {
        return ask(() -> {
            String id = client.peerId();
            PeerId peerId = PeerId.parse(id)
                    .orElseThrow(() -> words.faulty("gives itself a peer id that can't be used: expected letters,"
                            + " digits, '-', '_' and '=', 1 to 128 of them, but got " + id.length() + " characters."));
            ownId = Optional.of(peerId);
            return new EngineIdentity(peerId, client.deviceName());
        });
    }

    @Override
    public EngineFolder folder(String key) throws EngineException, InterruptedException {
        return ask(
                () -> FolderMapping.toEngineFolder(local.memory().choose(CHOICE, client.folders(), key), local, words));
    }

    @Override
    public FolderActivity activity(EngineFolder folder) throws EngineException, InterruptedException {
        return ask(() -> {
            Activity activity = activityOf(folder);
            Optional<PeerId> self = ownId();
            List<EnginePeer> peers = activity.peers().stream()
                    .flatMap(SyncV2Engine::toEnginePeer)
                    .filter(peer -> !self.equals(Optional.of(peer.id())))
                    .toList();
            return new FolderActivity(activity.hash().flatMap(FolderHash::parse), peers);
        });
    }

    /** Never {@code COMPLETE}: the API gives no proof that the files behind a hash are there. */
    @Override
    public Completeness completeness(EngineFolder folder) throws InterruptedException {
        return UnfinishedFiles.lookIn(folder.path());
    }

    /** The API tells nothing by itself. */
    @Override
    public List<FolderAdvice> advice(EngineFolder folder, FolderRole role) {
        return local.advice(folder.shareId().orElse(folder.id())).stream().toList();
    }

    @Override
    public FolderWatch watch(EngineFolder folder) {
        return new PollingWatch(new SyncV2Events(client.openEvents(), folder, failures));
    }

    @Override
    public String temporaryFileName(PeerId peer) {
        return EngineFiles.temporaryName(peer);
    }

    @Override
    public boolean isOwnFile(Path relative) {
        return EngineFiles.isOwn(relative);
    }

    @Override
    public void close() {
        client.close();
    }

    /** How the engine refuses a folder that it no longer has is not known, so after an error the list decides. */
    private Activity activityOf(EngineFolder folder) throws SyncException, EngineException, InterruptedException {
        try {
            return client.activity(folder.id());
        } catch (SyncException.ErrorAnswer e) {
            List<Folder> folders = client.folders();
            if (folders.stream().noneMatch(known -> known.id().equals(folder.id()))) {
                throw new EngineException(
                        Kind.FOLDER_NOT_FOUND,
                        "The sync engine no longer has the folder '" + folder.name() + "'. Add it there again.",
                        e);
            }
            throw e;
        }
    }

    /** The engine may list this device among a folder's peers. Without its id the list stays as it is. */
    private Optional<PeerId> ownId() throws InterruptedException {
        if (ownId.isEmpty()) {
            try {
                ownId = PeerId.parse(client.peerId());
            } catch (SyncException e) {
                return Optional.empty();
            }
        }
        return ownId;
    }

    private static Stream<EnginePeer> toEnginePeer(SyncPeer peer) {
        return PeerId.parse(peer.id()).map(id -> new EnginePeer(id, peer.name(), peer.online())).stream();
    }

    private <T> T ask(Question<T> question) throws EngineException, InterruptedException {
        try {
            return question.ask();
        } catch (SyncException e) {
            throw failures.of(e);
        }
    }

    /** Something to ask the engine. */
    private interface Question<T> {
        T ask() throws SyncException, EngineException, InterruptedException;
    }
}
