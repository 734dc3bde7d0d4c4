package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.common.FolderChoice;
import dev.syncdashboard.engine.common.FolderListing;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.http.HttpCall.Parameter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The folders that one Syncthing has at one moment. */
final class ConnectedFolders {

    private static final FolderChoice<FolderConfig> CHOICE =
            new FolderChoice<>(List.of("folder id"), FolderConfig::hasId, FolderConfig::id, FolderConfig::name);

    private static final String STATUS = "db/status";

    private final Answers answers;
    private final LocalFolders local;
    private final Devices devices;

    ConnectedFolders(Answers answers, LocalFolders local, Devices devices) {
        this.answers = answers;
        this.local = local;
        this.devices = devices;
    }

    /** The one that a setting names. */
    EngineFolder named(String key) throws EngineException, InterruptedException {
        return folder(local.memory().choose(CHOICE, configs(), key));
    }

    /**
     * All of them.
     *
     * @throws EngineException also if not one has a place that this program can name; a single one that has none is left out
     */
    List<EngineFolder> all() throws EngineException, InterruptedException {
        return FolderListing.of(configs(), this::folder);
    }

    FolderConfig config(EngineFolder folder) throws EngineException, InterruptedException {
        return find(folder.id()).orElseThrow(() -> EngineException.folderGone(folder.name()));
    }

    Optional<FolderConfig> find(String id) throws EngineException, InterruptedException {
        return configs().stream().filter(known -> known.hasId(id)).findFirst();
    }

    EngineFolder folder(FolderConfig config) throws EngineException, InterruptedException {
        return new EngineFolder(
                config.id(),
                Optional.of(config.id()),
                config.name(),
                place(config),
                config.sends(),
                config.paused() ? State.PAUSED : state(config));
    }

    FolderStatus status(EngineFolder folder) throws EngineException, InterruptedException {
        return status(folder.id(), folder.name());
    }

    /** The next question for the state of a folder is asked again. */
    void forgetStatus() {
        answers.forget(STATUS);
    }

    ContentRules contentRules(EngineFolder folder) throws EngineException, InterruptedException {
        return IgnoreRules.of(answers.get("db/ignores", new Parameter("folder", folder.id())));
    }

    /** @param unreadable whether this program could not read all its files */
    List<Flaw> flaws(FolderConfig config, FolderStatus status, FolderRole role, boolean unreadable)
            throws EngineException, InterruptedException {
        return Stream.concat(
                        FolderAdvices.of(config, status, role, unreadable).stream(), deviceFlaws(config, role).stream())
                .toList();
    }

    /** Whether there is discovery is asked only where it matters: on a truck that has no address of any other device. */
    private List<Flaw> deviceFlaws(FolderConfig folder, FolderRole role) throws EngineException, InterruptedException {
        if (role == FolderRole.STATUS) {
            return List.of();
        }
        List<DeviceConfig> others = devices.settings(folder);
        boolean needsNone = role == FolderRole.STATION_SYNC || others.stream().anyMatch(DeviceConfig::hasAddress);
        return DeviceAdvices.of(others, role, needsNone || devices.discovers());
    }

    private List<FolderConfig> configs() throws EngineException, InterruptedException {
        return answers.get("config/folders")
                .valueStream()
                .flatMap(folder -> FolderConfig.from(folder).stream())
                .toList();
    }

    private FolderStatus status(String id, String name) throws EngineException, InterruptedException {
        JsonNode status =
                answers.find(STATUS, new Parameter("folder", id)).orElseThrow(() -> EngineException.folderGone(name));
        return FolderStatus.from(status).orElseThrow(() -> answers.malformed(STATUS, "no state or no sequence"));
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

    private Path place(FolderConfig folder) throws EngineException, InterruptedException {
        String path = folder.path();
        if (path.equals("~") || path.startsWith("~/") || path.startsWith("~\\")) {
            path = answers.get("system/status").path("tilde").asString("") + path.substring(1);
        }
        return local.place(folder.name(), path, answers.failures());
    }
}
