package dev.syncdashboard.agent.joining;

import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.engine.setup.SyncFolders;
import dev.syncdashboard.signature.VerifyKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The settings that an agent needs for the folders of its station. Pure. */
final class AgentValues {

    /** By which the agent knows what its station has signed. */
    static final String STATION_KEY = "agent.station-key";

    private AgentValues() {}

    /** In the order in which a person reads them: how to ask the engine, the folders, the station. */
    static Map<String, String> of(Map<String, String> engine, List<OwnFolder> folders, VerifyKey station) {
        Map<String, String> values = new LinkedHashMap<>(new TreeMap<>(engine));
        List<OwnFolder> sync = folders.stream()
                .filter(each -> each.role() != FolderRole.STATUS)
                .toList();
        if (sync.size() == 1 && sync.get(0).name().isEmpty()) {
            values.put(Engines.SYNC_FOLDER.name(), sync.get(0).key());
        } else {
            values.put(
                    Engines.SYNC_FOLDERS.name(),
                    String.join(
                            ",",
                            sync.stream()
                                    .flatMap(each -> each.name().stream())
                                    .map(name -> name.value())
                                    .toList()));
            sync.forEach(each -> each.name().ifPresent(name -> {
                values.put(SyncFolders.key(name).name(), each.key());
                values.put(SyncFolders.label(name).name(), each.label());
            }));
        }
        folders.stream()
                .filter(each -> each.role() == FolderRole.STATUS)
                .forEach(each -> values.put(Engines.STATUS_FOLDER.name(), each.key()));
        values.put(STATION_KEY, station.value());
        return values;
    }
}
