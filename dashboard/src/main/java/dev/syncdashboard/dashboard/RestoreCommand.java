package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.backup.BackupContents;
import dev.syncdashboard.dashboard.backup.DataLock;
import dev.syncdashboard.dashboard.backup.Restore;
import dev.syncdashboard.dashboard.backup.StationParts;
import dev.syncdashboard.dashboard.backup.UnusableBackupException;
import dev.syncdashboard.dashboard.history.DatabaseAddress;
import dev.syncdashboard.dashboard.history.DatabaseCopies;
import dev.syncdashboard.dashboard.history.RestoredRoster;
import dev.syncdashboard.dashboard.joining.RestoredJoins;
import dev.syncdashboard.dashboard.releases.RestoredRollout;
import dev.syncdashboard.disk.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code java -jar dashboard.jar restore FILE}: puts a backup in the place of the data. As that may be of any age, what could
 * do harm by being old does not go on by itself: a rollout is stopped, open kits are taken back, and the roster is in doubt
 * until a person has looked.
 */
final class RestoreCommand {

    static final String NAME = "restore";

    static final String OF_ANOTHER = "--another-station";

    /** For a program that goes back to a version before: a server's history can't be put aside, and is not older than it was. */
    static final String DATABASE_STAYS = "--database-stays";

    private static final String STDIN = "-";

    private final Clock clock;
    private final InputStream in;

    RestoreCommand(Clock clock, InputStream in) {
        this.clock = clock;
        this.in = in;
    }

    CommandAnswer run(String... args) {
        List<String> line = new ArrayList<>(List.of(args));
        boolean stays = line.remove(DATABASE_STAYS);
        CommandPlace place = CommandPlace.of(OF_ANOTHER, line.toArray(String[]::new));
        if (place.file().isEmpty()) {
            return new CommandAnswer("Which backup? Say: restore FILE", 2);
        }
        return CommandSettings.answerInData(
                settings -> restored(place.file().get(), new Wish(place.flagged(), stays), settings),
                place.options().toArray(String[]::new));
    }

    private record Wish(boolean ofAnother, boolean databaseStays) {}

    private CommandAnswer restored(String file, Wish wish, CommandSettings settings) {
        Path data = settings.dataDirectory();
        try {
            Optional<DataLock> turn = DataLock.takeForRestore(data);
            if (turn.isEmpty()) {
                return new CommandAnswer(
                        "Nothing was changed: another command puts a backup back into " + data
                                + " just now. Look at what it has done before you do it again.",
                        BackupCommand.BUSY);
            }
            DataLock held = turn.get();
            try (held) {
                return inTurn(file, wish, settings, data);
            }
        } catch (IOException e) {
            return new CommandAnswer("Nothing was changed: " + BackupCommand.reason(e), 1);
        }
    }

    private CommandAnswer inTurn(String file, Wish wish, CommandSettings settings, Path data) throws IOException {
        Optional<DataLock> lock = DataLock.take(data);
        if (lock.isEmpty()) {
            return inUse(data);
        }
        DataLock held = lock.get();
        try (held) {
            return file.equals(STDIN) ? ofInput(data, wish, settings) : restored(Path.of(file), data, wish, settings);
        }
    }

    /** A backup that is asked for may be made by the dashboard, so whether that runs is not known either way. */
    private static CommandAnswer inUse(Path data) throws IOException {
        Optional<DataLock> backup = DataLock.takeForBackup(data);
        if (backup.isEmpty()) {
            return new CommandAnswer(
                    "Nothing was changed: a command makes a backup of " + data
                            + " just now. Try again when it has ended.",
                    BackupCommand.BUSY);
        }
        backup.get().close();
        return new CommandAnswer(
                "Nothing was changed: " + data
                        + " is in use, by a dashboard that runs or by one of its commands. End the"
                        + " dashboard first (systemctl stop sync-dashboard, on Windows net stop sync-dashboard), then"
                        + " restore, then start it. If it does not run, wait until the command has ended.",
                1);
    }

    private CommandAnswer ofInput(Path data, Wish wish, CommandSettings settings) throws IOException {
        Path file = Restore.keep(in, data);
        try {
            return restored(file, data, wish, settings);
        } finally {
            AtomicFile.remove(file);
        }
    }

    private CommandAnswer restored(Path file, Path data, Wish wish, CommandSettings settings) throws IOException {
        Restore.Outcome outcome = new Restore(data, ProgramVersion.own(), clock)
                .run(file, wish.ofAnother(), (stage, contents) -> prepare(stage, contents, wish, settings));
        return new CommandAnswer(said(outcome, wish, data), 0);
    }

    private void prepare(Path stage, BackupContents contents, Wish wish, CommandSettings settings) throws IOException {
        DatabaseCopies copies = new DatabaseCopies(settings.database());
        if (contents.has(DatabaseAddress.FILE)) {
            requireUsable(stage.resolve(DatabaseAddress.FILE));
            if (settings.get(DashboardKeys.DATA_URL.name()).isPresent()) {
                throw new UnusableBackupException("the backup has a database file, and dashboard.data.url names another"
                        + " database. Take that setting away, or put back a backup of that database.");
            }
        }
        RestoredRoster.settle(stage);
        RestoredJoins.settle(stage, clock.instant());
        RestoredRollout.settle(stage, clock.instant());
        if (contents.has(DatabaseCopies.DUMP)) {
            // Last: of all this only the server's database can't be put aside.
            if (!wish.databaseStays()) {
                copies.restore(stage.resolve(DatabaseCopies.DUMP));
            }
            Files.delete(stage.resolve(DatabaseCopies.DUMP));
        }
    }

    private static void requireUsable(Path database) throws UnusableBackupException {
        try {
            DatabaseCopies.check(database);
        } catch (IOException e) {
            throw new UnusableBackupException("of the backup " + e.getMessage());
        }
    }

    private static String said(Restore.Outcome outcome, Wish wish, Path data) {
        StringBuilder said =
                new StringBuilder("The backup of " + outcome.contents().made() + " (version "
                        + outcome.contents().version() + ") is in " + data.toAbsolutePath() + ".");
        outcome.aside()
                .ifPresent(
                        aside -> said.append("\nWhat was there before is in ").append(aside));
        if (wish.databaseStays() && outcome.contents().has(DatabaseCopies.DUMP)) {
            said.append("\nThe PostgreSQL database was left as it is. What it had then is in the backup only.");
        }
        if (outcome.contents().has(StationParts.SETTINGS)) {
            said.append("\nThe settings file of then is there as ")
                    .append(StationParts.SETTINGS)
                    .append(": compare it with the one of this computer. It may have passwords in it.");
        }
        return said.append("""

                        What was changed after that moment is not known here. So:
                        - nobody joins until you have looked through the roster and said on /roster that it is complete;
                        - kits that were not used then are taken back: make new ones;
                        - a rollout is stopped until somebody resumes it on /releases;
                        - accounts, links and tokens are those of then: look through /access.
                        Start the dashboard now.""").toString();
    }
}
