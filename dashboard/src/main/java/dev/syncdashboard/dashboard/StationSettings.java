package dev.syncdashboard.dashboard;

import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.dashboard.fleet.StationFolder;
import dev.syncdashboard.dashboard.history.HistorySettings;
import dev.syncdashboard.dashboard.history.StoredFolder;
import dev.syncdashboard.dashboard.releases.ReleaseSettings;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.engine.setup.SyncFolder;
import dev.syncdashboard.engine.setup.SyncFolders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a station has to be told: its Sync folders, how to reach its engine, and how to judge.
 *
 * @param folders the Sync folders, the first one first; empty if none is set
 * @param statusFolder the Status folder's key; empty if none is set
 * @param engine the engines' own settings by name
 * @param releases of the agent
 */
record StationSettings(
        List<SyncFolder> folders,
        Optional<String> statusFolder,
        Function<String, Optional<String>> engine,
        Duration poll,
        Duration rescan,
        Limits limits,
        HistorySettings history,
        ReleaseSettings releases) {

    StationSettings {
        folders = List.copyOf(folders);
    }

    /** @throws IllegalArgumentException naming the setting, its value and what was expected */
    static StationSettings of(Function<String, Optional<String>> settings, DashboardProperties properties) {
        List<SyncFolder> folders = SyncFolders.of(settings);
        return new StationSettings(
                folders,
                settings.apply(Engines.STATUS_FOLDER.name()),
                settings,
                properties.poll(),
                properties.rescan(),
                properties.limits().toLimits(),
                properties.data().toSettings(stored(folders)),
                new ReleaseSettings(properties.projectKey(), properties.releaseWithin()));
    }

    private static List<StoredFolder> stored(List<SyncFolder> folders) {
        return folders.isEmpty()
                ? List.of(new StoredFolder(SyncFolders.ONLY, ""))
                : folders.stream()
                        .map(folder -> new StoredFolder(folder.name(), folder.engineKey()))
                        .toList();
    }

    /** The names of the settings without which nothing can be watched and that are not set. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (folders.isEmpty()) {
            missing.add(Engines.SYNC_FOLDER.name());
        }
        if (statusFolder.isEmpty()) {
            missing.add(Engines.STATUS_FOLDER.name());
        }
        return missing;
    }

    /** The Sync folders for the fleet; one without a name if none is set, so that pages have something to say that of. */
    List<StationFolder> inFleet() {
        return folders.isEmpty()
                ? List.of(StationFolder.only(SyncFolders.ONLY))
                : folders.stream().map(this::inFleet).toList();
    }

    StationFolder inFleet(SyncFolder folder) {
        return new StationFolder(folder.name(), folder.label(), folder.equals(folders.get(0)));
    }

    /** Where what is remembered of a Sync folder is kept. */
    Path directoryOf(SyncFolder folder) {
        // Not by its place: what is known of another folder must never be taken for this one's.
        return folder.named()
                ? history.dir().resolve("folders").resolve(folder.name().value())
                : history.dir();
    }

    /** @throws IllegalArgumentException if the engine can't be reached by these settings, whatever folders there are */
    void requireUsableEngine() {
        Engines.open(engine).close();
    }

    /** Of which kind the engine is, as {@code sync.engine} names it. */
    String engineName() {
        return Engines.KEYS.stream()
                .filter(key -> key.name().equals("sync.engine"))
                .flatMap(key -> engine.apply(key.name()).or(key::defaultValue).stream())
                .findFirst()
                .orElseThrow()
                .toLowerCase(Locale.ROOT);
    }

    SyncEngine openEngine(FolderContent content, Path directory) {
        return Engines.open(engine, content, directory);
    }
}
