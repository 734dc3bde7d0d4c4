package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.EngineMoment;
import dev.syncdashboard.engine.FolderActivity;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderLook;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.common.DiskHashes;
import dev.syncdashboard.engine.common.DiskHashes.Noticing;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.common.RulesAdvice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one Syncthing says now: of this device, of the devices that it knows, and of its folders. */
final class SyncthingMoment implements EngineMoment {

    /**
     * It hears nothing for five minutes, and looks for that every two and a half: 5.0 and 7.5 minutes were measured. A device
     * that ends its connection is missed at once.
     */
    private static final Duration CONTACT_LAG = Duration.ofSeconds(450);

    private final LocalFolders local;
    private final DiskHashes hashes;
    private final Devices devices;
    private final ConnectedFolders folders;

    SyncthingMoment(Answers answers, LocalFolders local, DiskHashes hashes) {
        this.local = local;
        this.hashes = hashes;
        this.devices = new Devices(answers);
        this.folders = new ConnectedFolders(answers, local, devices);
    }

    @Override
    public EngineIdentity identity() throws EngineException, InterruptedException {
        return devices.self();
    }

    @Override
    public EngineFolder folder(String key) throws EngineException, InterruptedException {
        return folders.named(key);
    }

    @Override
    public FolderLook look(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException {
        FolderConfig config = folders.config(folder);
        if (role == FolderRole.STATUS) {
            List<Flaw> flaws = folders.flaws(config, status(folder), role, false);
            return FolderLook.ofStatus(
                    Stream.concat(advices(flaws), advice(folder, role)).toList());
        }
        FolderStatus status = status(folder);
        Noticing noticing = new Noticing(config.sends(), config.watches() && !status.watchFailed(), config.rescan());
        DiskHashes.Reading reading = hashes.read(folder, noticing, status);
        if (reading.isNew()) {
            // Files were read, which may have taken long: what is said of the folder is to be as new as its hash.
            folders.forgetStatus();
        }
        FolderActivity activity = new FolderActivity(
                reading.hash(),
                devices.sharing(config),
                Optional.of(CONTACT_LAG),
                reading.unconfirmed(),
                reading.unnoticed());
        ContentRules rules = contentRules(folder);
        return new FolderLook(
                activity,
                role == FolderRole.TRUCK_SYNC ? completeness(folder, config) : Completeness.UNKNOWN,
                rules,
                advice(folder, config, rules, role));
    }

    @Override
    public ContentRules contentRules(EngineFolder folder) throws EngineException, InterruptedException {
        return folders.contentRules(folder);
    }

    FolderStatus status(EngineFolder folder) throws EngineException, InterruptedException {
        return folders.status(folder);
    }

    /**
     * The hash is read from the disk, so all that it names is there. It is the newest that there is to have, and so
     * complete, if Syncthing lacks nothing, nothing failed, and the index has not changed since. Files that were changed
     * on a truck are no missing bytes: the hash shows them. What other devices have that this one has not heard of does
     * not count either, since the hash does not name it.
     */
    private Completeness completeness(EngineFolder folder, FolderConfig config)
            throws EngineException, InterruptedException {
        FolderStatus status = status(folder);
        // Send-only takes nothing, so it lacks nothing.
        boolean lacks = status.needed() > 0 && config.type() != FolderType.SEND_ONLY;
        if (lacks || status.pulls() || hashes.isBehind(folder, status)) {
            return Completeness.INCOMPLETE;
        }
        boolean known = hashes.isKnown(folder) && !hashes.isUnreadable(folder);
        return status.works() && known ? Completeness.COMPLETE : Completeness.UNKNOWN;
    }

    private List<FolderAdvice> advice(EngineFolder folder, FolderConfig config, ContentRules rules, FolderRole role)
            throws EngineException, InterruptedException {
        List<FolderAdvice> onRules = RulesAdvice.of(rules, role, "syncthing");
        // Without the rules nothing was read, so nothing can be said of that.
        boolean unreadable = onRules.isEmpty() && hashes.isUnreadable(folder);
        List<Flaw> flaws = folders.flaws(config, status(folder), role, unreadable);
        return Stream.of(onRules.stream(), advices(flaws), advice(folder, role))
                .flatMap(advice -> advice)
                .toList();
    }

    private static Stream<FolderAdvice> advices(List<Flaw> flaws) {
        return flaws.stream().map(Flaw::advice);
    }

    private Stream<FolderAdvice> advice(EngineFolder folder, FolderRole role) {
        return local.advice(folder.id(), role).stream();
    }
}
