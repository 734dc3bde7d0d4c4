package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

/** The roster of a backup that was put back: what was changed since then nobody knows, until a person has looked. */
public final class RestoredRoster {

    private RestoredRoster() {}

    private static final long NEWER = 1;

    /**
     * Makes it the newest of what is in that directory, in doubt. Where there is none that can be read, the database's is
     * doubted when that is opened.
     */
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
        } else if (hasDatabase(directory)) {
            file.write(new RosterCopy(
                    NEWER, Instant.EPOCH, Roster.EMPTY.doubted(RosterDoubt.RESTORED), false, Losses.NONE));
        }
    }

    private static boolean hasDatabase(Path directory) {
        return Stream.of(DatabaseAddress.FILE, DatabaseCopies.DUMP)
                .map(directory::resolve)
                .anyMatch(Files::exists);
    }
}
