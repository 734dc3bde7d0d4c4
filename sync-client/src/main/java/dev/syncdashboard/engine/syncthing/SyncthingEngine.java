package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.FolderActivity;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.common.FolderChoice;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.common.PollingWatch;
import dev.syncdashboard.engine.common.RulesAdvice;
import dev.syncdashboard.fingerprint.ContentRules;
import dev.syncdashboard.http.HttpCall.Parameter;
import dev.syncdashboard.status.PeerId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Syncthing through its REST API. Seen to work with 1.19.2 and 1.29.5. A folder's id is the same on every device, and so serves as
 * its share id too.
 */
public final class SyncthingEngine implements SyncEngine {

    private static final FolderChoice<FolderConfig> CHOICE =
            new FolderChoice<>(List.of("folder id"), FolderConfig::hasId, FolderConfig::id, FolderConfig::name);

    /**
     * It hears nothing for five minutes, and looks for that every two and a half: 5.0 and 7.5 minutes were measured. A device
     * that ends its connection is missed at once.
     */
    private static final Duration CONTACT_LAG = Duration.ofSeconds(450);

    private final RestApi api;
    private final LocalFolders local;
    private final Devices devices;
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
        this.devices = new Devices(api, nanoTime);
        this.hashes = new DiskHashes(
                hasher,
                this::contentRules,
                this::status,
                new NoticedFiles(api),
                access.now().server().readTimeout(),
                nanoTime);
        this.announcer = new Announcer(api);
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
    public FolderActivity activity(EngineFolder folder) throws EngineException, InterruptedException {
        // The peers last: the hash may take its time.
        DiskHashes.Reading reading = hashes.read(folder, config(folder), status(folder));
        return new FolderActivity(
                reading.hash(),
                devices.sharing(config(folder)),
                Optional.of(CONTACT_LAG),
                reading.unconfirmed(),
                reading.unnoticed());
    }

    /**
     * The hash is read from the disk, so all that it names is there. It is the newest that there is to have, and so
     * complete, if Syncthing lacks nothing, nothing failed, and the index has not changed since. Files that were changed
     * on a truck are no missing bytes: the hash shows them. What other devices have that this one has not heard of does
     * not count either, since the hash does not name it.
     */
    @Override
    public Completeness completeness(EngineFolder folder) throws EngineException, InterruptedException {
        FolderStatus status = status(folder);
        // Send-only takes nothing, so it lacks nothing.
        boolean lacks = status.needed() > 0 && config(folder).type() != FolderType.SEND_ONLY;
        if (lacks || status.pulls() || hashes.isBehind(folder, status)) {
            return Completeness.INCOMPLETE;
        }
        boolean known = hashes.isKnown(folder) && !hashes.isUnreadable(folder);
        return status.works() && known ? Completeness.COMPLETE : Completeness.UNKNOWN;
    }

    @Override
    public List<FolderAdvice> advice(EngineFolder folder, FolderRole role)
            throws EngineException, InterruptedException {
        FolderConfig config = config(folder);
        FolderStatus status = status(folder);
        List<FolderAdvice> here = local.advice(folder.id()).stream().toList();
        if (role == FolderRole.STATUS) {
            return Stream.of(FolderAdvices.of(config, status, role, false), here)
                    .flatMap(List::stream)
                    .toList();
        }
        List<FolderAdvice> onRules =
                RulesAdvice.of(contentRules(folder), "Look at the folder's ignore patterns in Syncthing.");
        // Without the rules nothing was read, so nothing can be said of that.
        boolean unreadable = onRules.isEmpty() && hashes.isUnreadable(folder);
        List<FolderAdvice> onFolder = FolderAdvices.of(config, status, role, unreadable);
        return Stream.of(onRules, onFolder, deviceAdvice(config, role), here)
                .flatMap(List::stream)
                .toList();
    }

    /** Whether there is discovery is asked only where it matters: on a truck that has no address of any other device. */
    private List<FolderAdvice> deviceAdvice(FolderConfig folder, FolderRole role)
            throws EngineException, InterruptedException {
        List<DeviceConfig> others = devices.settings(folder);
        boolean needsNone = role == FolderRole.STATION_SYNC || others.stream().anyMatch(DeviceConfig::hasAddress);
        return DeviceAdvices.of(others, role, needsNone || devices.discovers());
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
    public String temporaryFileName(PeerId peer) {
        return OwnFiles.temporaryName(peer);
    }

    @Override
    public ContentRules contentRules(EngineFolder folder) throws EngineException, InterruptedException {
        return IgnoreRules.of(api.get("db/ignores", new Parameter("folder", folder.id())));
    }

    @Override
    public void close() {
        announcer.close();
        hashes.close();
        api.close();
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
                api.get("stats/folder").path(folder.id()).path("lastScan").asString("");
        return !lastScan.isEmpty() && !lastScan.startsWith("1970-") && !lastScan.startsWith("0001-");
    }

    private List<FolderConfig> folders() throws EngineException, InterruptedException {
        return api.get("config/folders")
                .valueStream()
                .flatMap(folder -> FolderConfig.from(folder).stream())
                .toList();
    }

    private FolderConfig config(EngineFolder folder) throws EngineException, InterruptedException {
        Optional<FolderConfig> config = isOneSegment(folder.id())
                ? api.find(List.of("config", "folders", folder.id())).flatMap(FolderConfig::from)
                : folders().stream().filter(known -> known.hasId(folder.id())).findFirst();
        return config.orElseThrow(() -> gone(folder.name()));
    }

    /** Whether Syncthing finds a folder by its id in a path: it takes a slash there for the end of the id. */
    private static boolean isOneSegment(String id) {
        return !id.contains("/") && !id.equals(".") && !id.equals("..");
    }

    private FolderStatus status(EngineFolder folder) throws EngineException, InterruptedException {
        return status(folder.id(), folder.name());
    }

    private FolderStatus status(String id, String name) throws EngineException, InterruptedException {
        String path = "db/status";
        JsonNode status = api.find(path, new Parameter("folder", id)).orElseThrow(() -> gone(name));
        return FolderStatus.from(status).orElseThrow(() -> api.malformed(path, "no state or no sequence"));
    }

    private static EngineException gone(String name) {
        return new EngineException(
                Kind.FOLDER_NOT_FOUND, "The sync engine no longer has the folder '" + name + "'. Add it there again.");
    }

    private Path place(FolderConfig folder) throws EngineException, InterruptedException {
        String path = folder.path();
        if (path.equals("~") || path.startsWith("~/") || path.startsWith("~\\")) {
            path = api.get("system/status").path("tilde").asString("") + path.substring(1);
        }
        return local.place(folder.name(), path, api.failures());
    }
}
