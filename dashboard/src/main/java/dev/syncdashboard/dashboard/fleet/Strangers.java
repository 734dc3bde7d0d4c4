package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.status.StrangerFiles;

/**
 * Devices that write into the Status folder though the engine does not share the Sync folder with them and no person took
 * them for trucks. They count in nothing, and nothing of them is recorded.
 *
 * @param files theirs
 * @param tellable the engine has named devices since the start; before that nobody can tell who belongs to the fleet
 * @param awaited devices have just become known, and their files are being read
 */
public record Strangers(StrangerFiles files, boolean tellable, boolean awaited) {

    public static final Strangers NONE = new Strangers(StrangerFiles.NONE, true, false);

    /** Whether it is known who belongs to the fleet; if not, nothing may be said of all of it. */
    public boolean fleetIsKnown() {
        return tellable && !awaited;
    }
}
