package dev.syncdashboard.engine.syncv1;

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
import dev.syncdashboard.engine.common.DiskHashes;
import dev.syncdashboard.engine.common.DiskHashes.Noticing;
import dev.syncdashboard.engine.common.EngineFailures;
import dev.syncdashboard.engine.common.FolderChoice;
import dev.syncdashboard.engine.common.LoadAdvice;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.common.RulesAdvice;
import dev.syncdashboard.engine.syncfiles.DiskStamp;
import dev.syncdashboard.engine.syncfiles.IgnoreList;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.sync.v1.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one Sync says now through API v1, with what its folders look like on the disk. */
record SyncV1Moment(
        V1Folders folders, PeersSeen peers, PeerId self, LocalFolders local, EngineFailures words, DiskHashes hashes)
        implements EngineMoment {
    private static final FolderChoice<KnownFolder> CHOICE = new FolderChoice<>(
            List.of("folder id", "share id"), KnownFolder::hasId, KnownFolder::id, KnownFolder::name);

    /** It does not say what it has noticed, nor how soon it would. */
    private static final Noticing NOTICING = new Noticing(false, false, Duration.ZERO);

    @Override
    public EngineIdentity identity() throws EngineException, InterruptedException {
        return new EngineIdentity(self, folders.deviceName());
    }

    @Override
    public EngineFolder folder(String key) throws EngineException, InterruptedException {
        KnownFolder found = folders.withShareId(local.memory().choose(CHOICE, folders.candidates(key), key));
        boolean selective = folders.isSelective(secretOf(found));
        return new EngineFolder(
                found.id(),
                found.shareId(),
                found.name(),
                local.place(found.name(), found.folder().directory(), words),
                found.writable(),
                FolderFacts.state(found.folder(), selective));
    }

    @Override
    public FolderLook look(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException {
        if (role == FolderRole.STATUS) {
            return FolderLook.ofStatus(advice(folder, role).toList());
        }
        DiskHashes.Reading reading = hashes.read(folder, NOTICING, facts(folder));
        if (reading.isNew()) {
            // Files were read, which may have taken long: what is said of the folder is to be as new as its hash.
            folders.forget();
        }
        ContentRules rules = contentRules(folder);
        List<FolderAdvice> onRules = RulesAdvice.of(rules, role, "ignore_list");
        return new FolderLook(
                new FolderActivity(
                        reading.hash(), peers(folder), Optional.empty(), reading.unconfirmed(), reading.unnoticed()),
                role == FolderRole.TRUCK_SYNC ? completeness(folder) : Completeness.UNKNOWN,
                rules,
                Stream.of(onRules.stream(), advice(folder, role), load(role))
                        .flatMap(advice -> advice)
                        .toList());
    }

    @Override
    public ContentRules contentRules(EngineFolder folder) {
        return IgnoreList.rulesOfVersion1(folder.path());
    }

    FolderFacts facts(EngineFolder folder) throws EngineException, InterruptedException {
        KnownFolder known = folders.folder(folder.id(), folder.name());
        return new FolderFacts(known.folder(), DiskStamp.of(folder.path(), () -> false));
    }

    /**
     * The hash is read from the disk, so all that it names is there. Whoever says that something is missing is right: an
     * unfinished file, a piece, a change since the hash was made. Complete is what nobody has anything against.
     */
    private Completeness completeness(EngineFolder folder) throws EngineException, InterruptedException {
        Completeness pieces = folders.pieces(secretOf(folders.folder(folder.id(), folder.name())));
        // After the pieces: what came in meanwhile shows on the disk.
        FolderFacts facts = facts(folder);
        boolean lacks = pieces == Completeness.INCOMPLETE || facts.disk().unfinished();
        if (lacks || hashes.isBehind(folder, facts)) {
            return Completeness.INCOMPLETE;
        }
        boolean known = hashes.isKnown(folder) && !hashes.isUnreadable(folder);
        return known && facts.saysThatAllIsWell() ? pieces : Completeness.UNKNOWN;
    }

    private List<EnginePeer> peers(EngineFolder folder) throws EngineException, InterruptedException {
        Secret secret = secretOf(folders.folder(folder.id(), folder.name()));
        return peers.now(folder.id(), folders.peers(secret), self);
    }

    private Stream<FolderAdvice> advice(EngineFolder folder, FolderRole role)
            throws EngineException, InterruptedException {
        KnownFolder known = folders.folder(folder.id(), folder.name());
        return Stream.concat(FolderNotices.of(known.folder(), role).stream(), local.advice(folder.id(), role).stream());
    }

    private Stream<FolderAdvice> load(FolderRole role) throws EngineException, InterruptedException {
        return LoadAdvice.of(local.load(), folders.all().size(), role).stream();
    }

    private Secret secretOf(KnownFolder folder) throws EngineException {
        return folder.folder()
                .secret()
                .orElseThrow(() -> words.faulty("gives the folder '" + folder.name()
                        + "' a secret of a form that this program never sends, since some of them end the engine."
                        + " Share the directory under a secret that the engine itself makes."));
    }
}
