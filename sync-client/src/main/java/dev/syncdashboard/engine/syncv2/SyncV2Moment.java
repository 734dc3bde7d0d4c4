package dev.syncdashboard.engine.syncv2;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.EngineMoment;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.engine.FolderActivity;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderLook;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.common.FolderChoice;
import dev.syncdashboard.engine.common.LoadAdvice;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.common.RulesAdvice;
import dev.syncdashboard.engine.common.SyncFailures;
import dev.syncdashboard.engine.syncfiles.IgnoreList;
import dev.syncdashboard.engine.syncfiles.UnfinishedFiles;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.v2.Activity;
import dev.syncdashboard.sync.v2.Folder;
import dev.syncdashboard.sync.v2.SyncClient;
import dev.syncdashboard.sync.v2.SyncPeer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one Sync says now through API v2. */
final class SyncV2Moment implements EngineMoment {

    private static final FolderChoice<Folder> CHOICE = new FolderChoice<>(
            List.of("share id", "folder id"),
            Folder::hasId,
            folder -> folder.shareId().orElse(folder.id()),
            Folder::name);

    private final SyncClient client;
    private final LocalFolders local;
    private final SyncFailures failures;
    private final OwnId ownId;
    private final UnfinishedFiles unfinished;
    private Optional<List<Folder>> folders = Optional.empty();

    SyncV2Moment(
            SyncClient client, LocalFolders local, SyncFailures failures, OwnId ownId, UnfinishedFiles unfinished) {
        this.client = client;
        this.local = local;
        this.failures = failures;
        this.ownId = ownId;
        this.unfinished = unfinished;
    }

    @Override
    public EngineIdentity identity() throws EngineException, InterruptedException {
        return failures.ask(() -> {
            String id = client.peerId();
            PeerId peerId = PeerId.parse(id)
                    .orElseThrow(() -> failures.words()
                            .faulty("gives itself a peer id that can't be used: expected letters,"
                                    + " digits, '-', '_' and '=', 1 to 128 of them, but got " + id.length()
                                    + " characters."));
            ownId.is(peerId);
            return new EngineIdentity(peerId, client.deviceName());
        });
    }

    @Override
    public EngineFolder folder(String key) throws EngineException, InterruptedException {
        return failures.ask(() ->
                FolderMapping.toEngineFolder(local.memory().choose(CHOICE, folders(), key), local, failures.words()));
    }

    @Override
    public FolderLook look(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException {
        if (role == FolderRole.STATUS) {
            return FolderLook.ofStatus(advice(folder, role).toList());
        }
        FolderActivity activity = activity(folder);
        ContentRules rules = contentRules(folder);
        List<FolderAdvice> onRules = RulesAdvice.of(rules, role, "ignore_list");
        return new FolderLook(
                activity,
                // After the hash: it is known before the files are there. Never COMPLETE: the API gives no proof of
                // that.
                role == FolderRole.TRUCK_SYNC ? unfinished.lookIn(folder.path()) : Completeness.UNKNOWN,
                rules,
                Stream.of(advice(folder, role), onRules.stream(), load(role))
                        .flatMap(each -> each)
                        .toList());
    }

    @Override
    public ContentRules contentRules(EngineFolder folder) {
        return IgnoreList.rulesOf(folder.path());
    }

    /** The API tells nothing by itself. */
    private Stream<FolderAdvice> advice(EngineFolder folder, FolderRole role) {
        return local.advice(folder.shareId().orElse(folder.id()), role).stream();
    }

    /** Nothing else of a look needs the list, so a look does not fail for it. */
    private Stream<FolderAdvice> load(FolderRole role) throws InterruptedException {
        try {
            return LoadAdvice.of(local.load(), folders().size(), role).stream();
        } catch (SyncException e) {
            return Stream.empty();
        }
    }

    private List<Folder> folders() throws SyncException, InterruptedException {
        if (folders.isEmpty()) {
            folders = Optional.of(client.folders());
        }
        return folders.get();
    }

    private FolderActivity activity(EngineFolder folder) throws EngineException, InterruptedException {
        return failures.ask(() -> {
            Activity activity = activityOf(folder);
            Optional<PeerId> self = ownId.ask(client);
            List<EnginePeer> peers = activity.peers().stream()
                    .flatMap(SyncV2Moment::toEnginePeer)
                    .filter(peer -> !self.equals(Optional.of(peer.id())))
                    .toList();
            return new FolderActivity(activity.hash().flatMap(FolderHash::parse), peers);
        });
    }

    /** How the engine refuses a folder that it no longer has is not known, so after an error the list decides. */
    private Activity activityOf(EngineFolder folder) throws SyncException, EngineException, InterruptedException {
        try {
            return client.activity(folder.id());
        } catch (SyncException.ErrorAnswer e) {
            List<Folder> folders = client.folders();
            if (folders.stream().noneMatch(known -> known.id().equals(folder.id()))) {
                throw EngineException.folderGone(folder.name(), e);
            }
            throw e;
        }
    }

    private static Stream<EnginePeer> toEnginePeer(SyncPeer peer) {
        return PeerId.parse(peer.id()).map(id -> new EnginePeer(id, peer.name(), peer.online())).stream();
    }
}
