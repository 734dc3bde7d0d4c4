package dev.syncdashboard.stationlist;

import dev.syncdashboard.status.FolderName;
import java.util.List;

/**
 * Under which names a list stands in the Status folder.
 *
 * @param whole the file with all files of some update
 * @param changes the file with what makes the newest list out of that one
 */
record ListNames(String whole, String changes) {

    /** Of the station's first folder, or its only one. */
    static final ListNames FIRST = new ListNames("station.manifest", "station.changes");

    /** Of a folder that is not the station's first one. */
    static ListNames of(FolderName folder) {
        return new ListNames("station-" + folder + ".manifest", "station-" + folder + ".changes");
    }

    List<String> all() {
        return List.of(whole, changes);
    }
}
