package dev.syncdashboard.engine.resilioweb;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.EngineMoment;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.engine.FolderActivity;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderLook;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.common.DiskHashes;
import dev.syncdashboard.engine.common.DiskHashes.Noticing;
import dev.syncdashboard.engine.common.FolderChoice;
import dev.syncdashboard.engine.common.LoadAdvice;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.common.RulesAdvice;
import dev.syncdashboard.engine.common.SyncFailures;
import dev.syncdashboard.engine.syncfiles.IgnoreList;
import dev.syncdashboard.engine.syncfiles.UnfinishedFiles;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.sync.web.WebClient;
import dev.syncdashboard.sync.web.WebFolder;
import dev.syncdashboard.sync.web.WebPeer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one Resilio Sync says now through its web API: all of its folders in one answer. */
final class ResilioWebMoment implements EngineMoment {

    private static final FolderChoice<WebFolder> CHOICE = new FolderChoice<>(
            List.of("share id", "folder id"),
            WebFolder::hasId,
            folder -> folder.shareId().orElse(folder.id()),
            WebFolder::name);

    /** It does not say what it has noticed, nor how soon it would. */
    private static final Noticing NOTICING = new Noticing(false, false, Duration.ZERO);

    private final WebClient client;
    private final LocalFolders local;
    private final SyncFailures failures;
    private final DiskHashes hashes;
    private final OwnDevice self;
    private final UnfinishedFiles unfinished;
    private Optional<List<WebFolder>> folders = Optional.empty();

    ResilioWebMoment(
            WebClient client,
            LocalFolders local,
            SyncFailures failures,
            DiskHashes hashes,
            OwnDevice self,
            UnfinishedFiles unfinished) {
        this.client = client;
        this.local = local;
        this.failures = failures;
        this.hashes = hashes;
        this.self = self;
        this.unfinished = unfinished;
    }

    @Override
    public EngineIdentity identity() throws EngineException, InterruptedException {
        return failures.ask(() -> self.identity(client, failures.words()));
    }

    @Override
    public EngineFolder folder(String key) throws EngineException, InterruptedException {
        WebFolder folder = local.memory().choose(CHOICE, folders(), key);
        return new EngineFolder(
                folder.id(),
                folder.shareId(),
                folder.name(),
                path(folder),
                // Read-only is claimed on evidence only.
                folder.writable().orElse(true),
                new FolderEvidence(folder).state());
    }

    @Override
    public FolderLook look(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException {
        if (role == FolderRole.STATUS) {
            return FolderLook.ofStatus(
                    Stream.concat(FolderNotes.of(evidence(folder), role).stream(), advice(folder, role))
                            .toList());
        }
        DiskHashes.Reading reading = hashes.read(folder, NOTICING, evidence(folder));
        if (reading.isNew()) {
            // Files were read, which may have taken long: what is said of the folder is to be as new as its hash.
            folders = Optional.empty();
        }
        FolderEvidence evidence = evidence(folder);
        ContentRules rules = contentRules(folder);
        List<FolderAdvice> onRules = RulesAdvice.of(rules, role, "ignore_list");
        return new FolderLook(
                new FolderActivity(
                        reading.hash(),
                        peers(evidence.folder()),
                        Optional.empty(),
                        reading.unconfirmed(),
                        reading.unnoticed()),
                role == FolderRole.TRUCK_SYNC ? completeness(folder, evidence) : Completeness.UNKNOWN,
                rules,
                Stream.of(onRules.stream(), FolderNotes.of(evidence, role).stream(), advice(folder, role), load(role))
                        .flatMap(advice -> advice)
                        .toList());
    }

    @Override
    public ContentRules contentRules(EngineFolder folder) {
        return IgnoreList.rulesOf(folder.path());
    }

    FolderEvidence evidence(EngineFolder folder) throws EngineException, InterruptedException {
        return folders().stream()
                .filter(known -> known.id().equals(folder.id()))
                .findFirst()
                .map(FolderEvidence::new)
                .orElseThrow(() -> EngineException.folderGone(folder.name()));
    }

    /** Whoever says that something is missing is right; complete is what nobody has anything against. */
    private Completeness completeness(EngineFolder folder, FolderEvidence evidence) throws InterruptedException {
        Completeness ofEngine = evidence.completeness();
        boolean isUnfinished = unfinished.lookIn(folder.path()) == Completeness.INCOMPLETE;
        if (isUnfinished || ofEngine == Completeness.INCOMPLETE || hashes.isBehind(folder, evidence)) {
            return Completeness.INCOMPLETE;
        }
        boolean known = hashes.isKnown(folder) && !hashes.isUnreadable(folder);
        return known ? ofEngine : Completeness.UNKNOWN;
    }

    private List<EnginePeer> peers(WebFolder folder) throws InterruptedException {
        Optional<PeerId> own = self.ask(client);
        return folder.peers().stream()
                .flatMap(ResilioWebMoment::toEnginePeer)
                .filter(peer -> !own.equals(Optional.of(peer.id())))
                .toList();
    }

    private static Stream<EnginePeer> toEnginePeer(WebPeer peer) {
        return PeerId.parse(peer.id()).map(id -> new EnginePeer(id, peer.name(), peer.online())).stream();
    }

    private Stream<FolderAdvice> load(FolderRole role) throws EngineException, InterruptedException {
        return LoadAdvice.of(local.load(), folders().size(), role).stream();
    }

    private Stream<FolderAdvice> advice(EngineFolder folder, FolderRole role) {
        return local.advice(folder.shareId().orElse(folder.id()), role).stream();
    }

    private List<WebFolder> folders() throws EngineException, InterruptedException {
        if (folders.isEmpty()) {
            folders = Optional.of(failures.ask(client::folders));
        }
        return folders.get();
    }

    private Path path(WebFolder folder) throws EngineException {
        if (folder.path().isEmpty()) {
            // A folder without a place on this disk can't be used at all; an empty path would mean our own directory.
            throw new EngineException(
                    Kind.FOLDER_NOT_FOUND,
                    "The folder '" + folder.name() + "' is known to the sync engine, but not connected on this device."
                            + " Connect it there and choose where it shall be.");
        }
        return local.place(folder.name(), folder.path().get(), failures.words());
    }
}
