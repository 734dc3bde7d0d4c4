package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.roster.RosterDoubt;
import java.io.IOException;
import java.nio.file.Path;

/** The roster of a backup that was put back: what was changed since then nobody knows, until a person has looked. */
public final class RestoredRoster {

    private RestoredRoster() {}

    /** Makes it the newest of what is in that directory, in doubt. Does nothing where there is none that can be read. */
    public static void settle(Path directory) throws IOException {
        RosterFile file = new RosterFile(directory);
        if (file.read() instanceof RosterFile.Found.Whole whole) {
            RosterCopy copy = whole.copy();
            file.write(new RosterCopy(
                    // Above that of the database, which may be newer by a change that was made meanwhile.
                    copy.version() + NEWER,
                    copy.saved(),
                    copy.roster().doubted(RosterDoubt.RESTORED),
                    copy.begun(),
                    copy.losses()));
        }
    }

    private static final long NEWER = 1;
}
