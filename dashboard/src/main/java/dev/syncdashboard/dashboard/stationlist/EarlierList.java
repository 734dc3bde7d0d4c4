package dev.syncdashboard.dashboard.stationlist;

import dev.syncdashboard.stationlist.StationListFolder;
import dev.syncdashboard.status.PeerId;
import java.util.OptionalLong;

/** The station's list as it was in the Status folder before the start. */
public final class EarlierList {

    private EarlierList() {}

    /** The number of the newest update of which this station wrote a list; empty if there is none that can be read. */
    public static OptionalLong update(StationListFolder folder, PeerId station) {
        if (!(folder.read() instanceof StationListFolder.Found.Usable found)
                || !found.list().head().station().equals(station)) {
            return OptionalLong.empty();
        }
        long update = found.list().head().update();
        return OptionalLong.of(Math.max(update, found.newerUpdate().orElse(update)));
    }
}
