package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Compares what is kept with what the station once told the trucks: the list of files in the Status folder names the update
 * that was the newest then. So a data folder that is empty, because its disk is not there or somebody cleaned up, is not
 * taken for a new installation, and an older copy not for the newest. On the fleet's thread only.
 */
final class HistoryDoubts {

    /** The history may end one update before the list: a power cut takes its last moments. */
    private static final int MAY_BE_MISSING = 1;

    private boolean isRead;
    private boolean isNew;
    private long newest;
    private OptionalLong listed = OptionalLong.empty();

    void kept(KeptFolder kept) {
        isRead = true;
        isNew = kept.lastLook().isEmpty();
        newest = kept.station().newestNumber();
    }

    void listed(long update) {
        listed = OptionalLong.of(update);
    }

    /**
     * Why the roster may not be all that was there, if so; told once.
     *
     * @param ofNothing what to say where nothing at all is kept
     */
    Optional<RosterDoubt> takeDoubt(RosterDoubt ofNothing) {
        if (!isRead || listed.isEmpty()) {
            return Optional.empty();
        }
        long last = listed.getAsLong();
        listed = OptionalLong.empty();
        if (isNew) {
            return Optional.of(ofNothing);
        }
        return last > newest + MAY_BE_MISSING ? Optional.of(RosterDoubt.OLDER) : Optional.empty();
    }
}
