package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.stationlist.StationListFolder;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.StatusReport;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A Sync folder that the station shares with its trucks.
 *
 * @param label what people call it; empty if nobody gave it a name, since it is the only one
 * @param first of the station's: what an agent says that knows of one folder only is about this one
 */
public record StationFolder(FolderName name, String label, boolean first) {

    /** The only folder of a station, without a name of its own. */
    public static StationFolder only(FolderName name) {
        return new StationFolder(name, "", true);
    }

    /** The station's list of this folder's files, in the Status folder. */
    public StationListFolder listIn(Path statusFolder) {
        return label.isEmpty() ? new StationListFolder(statusFolder) : StationListFolder.of(statusFolder, name, first);
    }

    /** What a status file says of this folder; empty if it says nothing of it. */
    Optional<StatusReport> reportIn(StatusReport file) {
        // An agent may give the only folder a name that the station does not use.
        return label.isEmpty() ? Optional.of(file.inTheOnlyFolder()) : file.in(name, first);
    }
}
