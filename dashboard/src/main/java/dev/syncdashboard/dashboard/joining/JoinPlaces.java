package dev.syncdashboard.dashboard.joining;

import dev.syncdashboard.dashboard.fleet.StationFolder;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.status.FolderName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the station's engine has its folders, as it said last.
 *
 * @param syncs by name
 */
record JoinPlaces(EngineIdentity station, EngineFolder status, Map<FolderName, Place> syncs) {

    /** A Sync folder. */
    record Place(StationFolder folder, EngineFolder engine) {

        Optional<FolderName> name() {
            return folder.label().isEmpty() ? Optional.empty() : Optional.of(folder.name());
        }

        String label() {
            return folder.label().isEmpty() ? engine.name() : folder.label();
        }
    }

    static JoinPlaces with(Optional<JoinPlaces> before, EngineIdentity station, EngineFolder status, Place place) {
        Map<FolderName, Place> all =
                new LinkedHashMap<>(before.map(JoinPlaces::syncs).orElse(Map.of()));
        all.put(place.folder().name(), place);
        return new JoinPlaces(station, status, all);
    }

    List<EngineFolder> folders() {
        List<EngineFolder> all = new ArrayList<>();
        syncs.values().forEach(place -> all.add(place.engine()));
        all.add(status);
        return all;
    }
}
