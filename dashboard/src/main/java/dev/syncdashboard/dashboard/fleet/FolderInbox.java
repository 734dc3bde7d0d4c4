package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.content.FileList;
import dev.syncdashboard.dashboard.ownfiles.StationSays;
import dev.syncdashboard.dashboard.station.StationListener;
import dev.syncdashboard.stationlist.StationList;
import dev.syncdashboard.status.FolderHash;
import java.util.Optional;

/** Takes what is seen of one Sync folder of the station. Safe for many threads; nothing here waits. */
public interface FolderInbox extends StationListener {

    /** What was found when the station's files were read for their list; empty if nothing is wrong with them. */
    void found(Optional<StationSays> wrong);

    /** The files of the station's version were read. What an update changed is what its list has otherwise than the last. */
    void listed(FolderHash version, FileList files);

    /** The station's list of a version's files is in the Status folder: trucks may name it in their checks from now on. */
    void published(StationList list, FolderHash version);

    /**
     * Told before the station's list is written for the first time: the one that is there is of this update.
     *
     * @param update its number
     */
    void listedBefore(long update);
}
