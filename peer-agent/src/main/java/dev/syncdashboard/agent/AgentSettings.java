package dev.syncdashboard.agent;

import dev.syncdashboard.agent.page.PageSettings;
import dev.syncdashboard.engine.setup.SyncFolder;
import dev.syncdashboard.engine.setup.SyncFolders;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.FolderName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an agent has to be told, apart from how to reach its engine.
 *
 * @param syncFolders the Sync folders, the one first that the top of the report is about
 * @param statusFolder the Status folder: share id, folder id or unique name
 * @param heartbeat a report is written at least this often; zero: never without a cause
 * @param stateDirectory where the agent keeps its last report, so that numbers go on after a restart; one per agent
 * @param fullCheckEvery so often it reads every byte of the Sync folder; zero: never
 * @param page on this computer that says which files it has
 * @param stationKey whose lists of files it believes; empty: any
 */
public record AgentSettings(
        List<SyncFolder> syncFolders,
        String statusFolder,
        Duration heartbeat,
        Path stateDirectory,
        Duration fullCheckEvery,
        PageSettings page,
        Optional<VerifyKey> stationKey) {

    /**
     * With one Sync folder that has no name, a full check once a day, and no page.
     *
     * @param syncFolder share id, folder id or unique name
     */
    public AgentSettings(String syncFolder, String statusFolder, Duration heartbeat, Path stateDirectory) {
        this(List.of(SyncFolders.withoutName(syncFolder)), statusFolder, heartbeat, stateDirectory, Duration.ofDays(1));
    }

    /** With no page, and no station's key. */
    public AgentSettings(
            List<SyncFolder> syncFolders,
            String statusFolder,
            Duration heartbeat,
            Path stateDirectory,
            Duration fullCheckEvery) {
        this(
                syncFolders,
                statusFolder,
                heartbeat,
                stateDirectory,
                fullCheckEvery,
                PageSettings.NO_PAGE,
                Optional.empty());
    }

    /** @throws IllegalArgumentException if a folder is blank, two are the same, or a time is negative */
    public AgentSettings {
        syncFolders = List.copyOf(syncFolders);
        Set<String> keys = new HashSet<>(Set.of(statusFolder));
        boolean blank = syncFolders.isEmpty()
                || statusFolder.isBlank()
                || syncFolders.stream().anyMatch(folder -> folder.engineKey().isBlank());
        if (blank) {
            throw new IllegalArgumentException("the Sync folder and the Status folder must both be named");
        }
        for (SyncFolder folder : syncFolders) {
            if (!keys.add(folder.engineKey())) {
                throw new IllegalArgumentException(
                        "each Sync folder and the Status folder must be a folder of its own, two are '"
                                + folder.engineKey() + "'");
            }
        }
        if (heartbeat.isNegative()) {
            throw new IllegalArgumentException("the heartbeat must not be negative: " + heartbeat);
        }
        if (fullCheckEvery.isNegative()) {
            throw new IllegalArgumentException("the time between full checks must not be negative: " + fullCheckEvery);
        }
    }

    /**
     * Where the agent keeps what it knows of a folder. That of a folder with a name is found by that name, wherever a
     * person puts it in the list: what is known of another folder must never be taken for it.
     */
    public Path memoryOf(SyncFolder folder) {
        return memoryOf(folder, stateDirectory);
    }

    /** The same in any state directory. */
    public static Path memoryOf(SyncFolder folder, Path stateDirectory) {
        return memoryOf(folder.named() ? Optional.of(folder.name()) : Optional.empty(), stateDirectory);
    }

    /** The same by a folder's name; empty where the only one has none. */
    public static Path memoryOf(Optional<FolderName> name, Path stateDirectory) {
        return name.map(each -> stateDirectory.resolve("folders").resolve(each.value()))
                .orElse(stateDirectory);
    }

    /** The file for what was read of a Sync folder. */
    public Path filesKnown(SyncFolder folder) {
        return memoryOf(folder).resolve("files.known");
    }

    /** The same of the first folder. */
    public Path filesKnown() {
        return filesKnown(syncFolders.get(0));
    }
}
