package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.EngineMoment;
import dev.syncdashboard.engine.FolderActivity;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderLook;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.common.DiskHashes;
import dev.syncdashboard.engine.common.DiskHashes.Noticing;
import dev.syncdashboard.engine.common.FolderChoice;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.common.RulesAdvice;
import dev.syncdashboard.http.HttpCall.Parameter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What one Syncthing says now: of this device, of the devices that it knows, and of its folders. */
final class SyncthingMoment implements EngineMoment {

    private static final FolderChoice<FolderConfig> CHOICE =
            new FolderChoice<>(List.of("folder id"), FolderConfig::hasId, FolderConfig::id, FolderConfig::name);

    /**
     * It hears nothing for five minutes, and looks for that every two and a half: 5.0 and 7.5 minutes were measured. A device
     * that ends its connection is missed at once.
     */
    private static final Duration CONTACT_LAG = Duration.ofSeconds(450);

    private static final String STATUS = "db/status";

    private final Answers answers;
    private final LocalFolders local;
    private final DiskHashes hashes;
    private final Devices devices;

    SyncthingMoment(Answers answers, LocalFolders local, DiskHashes hashes) {
        this.answers = answers;
        this.local = local;
        this.hashes = hashes;
        this.devices = new Devices(answers);
    }

    @Override
    public EngineIdentity identity() throws EngineException, InterruptedException {
        return devices.self();
    }

    @Override
    public EngineFolder folder(String key) throws EngineException, InterruptedException {
        FolderConfig folder = local.memory().choose(CHOICE, folders(), key);
        return new EngineFolder(
                folder.id(),
                Optional.of(folder.id()),
                folder.name(),
                place(folder),
                folder.sends(),
                folder.paused() ? State.PAUSED : state(folder));
    }

    @Override
    public FolderLook look(EngineFolder folder, FolderRole role) throws EngineException, InterruptedException {
        FolderConfig config = config(folder);
        if (role == FolderRole.STATUS) {
            return FolderLook.ofStatus(
                    Stream.concat(FolderAdvices.of(config, status(folder), role, false).stream(), advice(folder, role))
                            .toList());
        }
        FolderStatus status = status(folder);
        Noticing noticing = new Noticing(config.sends(), config.watches() && !status.watchFailed(), config.rescan());
        DiskHashes.Reading reading = hashes.read(folder, noticing, status);
        if (reading.isNew()) {
            // Files were read, which may have taken long: what is said of the folder is to be as new as its hash.
            answers.forget(STATUS);
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
        return IgnoreRules.of(answers.get("db/ignores", new Parameter("folder", folder.id())));
    }

    FolderStatus status(EngineFolder folder) throws EngineException, InterruptedException {
        return status(folder.id(), folder.name());
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
        List<FolderAdvice> onFolder = FolderAdvices.of(config, status(folder), role, unreadable);
        return Stream.of(onRules.stream(), onFolder.stream(), deviceAdvice(config, role).stream(), advice(folder, role))
                .flatMap(advice -> advice)
                .toList();
    }

    private Stream<FolderAdvice> advice(EngineFolder folder, FolderRole role) {
        return local.advice(folder.id(), role).stream();
    }

    /** Whether there is discovery is asked only where it matters: on a truck that has no address of any other device. */
    private List<FolderAdvice> deviceAdvice(FolderConfig folder, FolderRole role)
            throws EngineException, InterruptedException {
        List<DeviceConfig> others = devices.settings(folder);
        boolean needsNone = role == FolderRole.STATION_SYNC || others.stream().anyMatch(DeviceConfig::hasAddress);
        return DeviceAdvices.of(others, role, needsNone || devices.discovers());
    }

    /** A routine scan changes nothing. Only a folder that was never scanned to its end is not known yet. */
    private State state(FolderConfig folder) throws EngineException, InterruptedException {
        FolderStatus status = status(folder.id(), folder.name());
        if (status.hasFailed()) {
            return State.STOPPED;
        }
        return status.scans() && !wasScanned(folder) ? State.INDEXING : State.ACTIVE;
    }

    /** Of a folder that never was, the time of the last scan is missing, or the beginning of all time. */
    private boolean wasScanned(FolderConfig folder) throws EngineException, InterruptedException {
        String lastScan =
                answers.get("stats/folder").path(folder.id()).path("lastScan").asString("");
        return !lastScan.isEmpty() && !lastScan.startsWith("1970-") && !lastScan.startsWith("0001-");
    }

    private List<FolderConfig> folders() throws EngineException, InterruptedException {
        return answers.get("config/folders")
                .valueStream()
                .flatMap(folder -> FolderConfig.from(folder).stream())
                .toList();
    }

    private FolderConfig config(EngineFolder folder) throws EngineException, InterruptedException {
        return folders().stream()
                .filter(known -> known.hasId(folder.id()))
                .findFirst()
                .orElseThrow(() -> EngineException.folderGone(folder.name()));
    }

    private FolderStatus status(String id, String name) throws EngineException, InterruptedException {
        JsonNode status =
                answers.find(STATUS, new Parameter("folder", id)).orElseThrow(() -> EngineException.folderGone(name));
        return FolderStatus.from(status).orElseThrow(() -> answers.malformed(STATUS, "no state or no sequence"));
    }

    private Path place(FolderConfig folder) throws EngineException, InterruptedException {
        String path = folder.path();
        if (path.equals("~") || path.startsWith("~/") || path.startsWith("~\\")) {
            path = answers.get("system/status").path("tilde").asString("") + path.substring(1);
        }
        return local.place(folder.name(), path, answers.failures());
    }
}
