package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.backup.BackupMaker;
import dev.syncdashboard.dashboard.backup.BackupRequest;
import dev.syncdashboard.dashboard.backup.BackupShelf;
import dev.syncdashboard.dashboard.backup.DataLock;
import dev.syncdashboard.dashboard.backup.Restore;
import dev.syncdashboard.dashboard.backup.UnusableBackupException;
import dev.syncdashboard.dashboard.history.DatabaseCopies;
import dev.syncdashboard.dashboard.tls.TlsSettings;
import dev.syncdashboard.disk.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * {@code java -jar dashboard.jar backup [FILE|DIRECTORY|-]}: makes one file with all that makes the station this station. Where
 * the dashboard runs, that makes it, since nobody else can read the database then.
 */
final class BackupCommand {

    static final String NAME = "backup";

    /** Of a command that did nothing, since another one is at it. */
    static final int BUSY = 3;

    private static final String STDOUT = "-";
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Duration NOBODY_THERE = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 200;

    private final InstantSource time;
    private final SecureRandom random;
    private final OutputStream out;
    private final Consumer<String> words;

    /**
     * Makes one.
     *
     * @param out to which {@code -} writes the backup
     * @param words hears what a person may want to know meanwhile
     */
    BackupCommand(InstantSource time, SecureRandom random, OutputStream out, Consumer<String> words) {
        this.time = time;
        this.random = random;
        this.out = out;
        this.words = words;
    }

    CommandAnswer run(String... args) {
        CommandPlace place = CommandPlace.of("", args);
        return CommandSettings.answerInData(
                settings -> made(place.file(), settings), place.options().toArray(String[]::new));
    }

    private CommandAnswer made(Optional<String> wanted, CommandSettings settings) {
        Path data = settings.dataDirectory();
        if (!Files.isDirectory(data)) {
            return new CommandAnswer(
                    "There is no data directory " + data + ". Run this with the settings of the dashboard.", 1);
        }
        try {
            Optional<DataLock> turn = DataLock.takeForBackup(data);
            if (turn.isEmpty()) {
                return new CommandAnswer(
                        "Another command makes a backup here just now. Try again when it has ended.", BUSY);
            }
            DataLock held = turn.get();
            try (held) {
                return made(wanted, settings, data);
            }
        } catch (IOException e) {
            return new CommandAnswer("No backup was made: " + reason(e), 1);
        }
    }

    private CommandAnswer made(Optional<String> wanted, CommandSettings settings, Path data) throws IOException {
        Instant now = time.instant();
        try {
            if (wanted.filter(STDOUT::equals).isPresent()) {
                write(settings, data, now);
                return new CommandAnswer("", 0);
            }
            Path target = target(wanted, settings, data, now).toAbsolutePath().normalize();
            make(settings, data, target, now);
            return new CommandAnswer(
                    "The backup is " + target + " (" + Math.max(1, Files.size(target) >> 10) + " KiB)."
                            + "\nThe station's keys and passwords are in it: keep it where only administrators can read it,"
                            + " and on another disk than this computer's."
                            + without(settings),
                    0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CommandAnswer("No backup was made: it was ended before.", 1);
        }
    }

    private static Path target(Optional<String> wanted, CommandSettings settings, Path data, Instant now) {
        Optional<Path> given = wanted.map(Path::of);
        if (given.isPresent() && !Files.isDirectory(given.get())) {
            return given.get();
        }
        Path directory = given.orElseGet(() -> BackupKeys.directory(settings.get(BackupKeys.DIRECTORY.name()), data));
        return new BackupShelf(directory).place(now);
    }

    /** What a person may miss on a new computer. */
    private static String without(CommandSettings settings) {
        TlsSettings tls = TlsSettings.of(settings::get);
        boolean elsewhere = !(tls instanceof TlsSettings.Off) && !(tls instanceof TlsSettings.SelfMade);
        return elsewhere ? "\nThe certificate for HTTPS lies elsewhere, and is not in it." : "";
    }

    private void write(CommandSettings settings, Path data, Instant now) throws IOException, InterruptedException {
        Path file = new BackupRequest(data).made(id());
        try {
            make(settings, data, file, now);
            Files.copy(file, out);
            out.flush();
        } finally {
            AtomicFile.remove(file);
        }
    }

    private void make(CommandSettings settings, Path data, Path target, Instant now)
            throws IOException, InterruptedException {
        Optional<DataLock> lock = DataLock.take(data);
        if (lock.isPresent()) {
            DataLock held = lock.get();
            try (held) {
                DatabaseCopies copies = new DatabaseCopies(settings.database());
                new BackupMaker(data, ProgramVersion.own(), settings.file(), copies::copyInto).make(target, now);
            }
        } else {
            if (Restore.isBegun(data)) {
                throw new UnusableBackupException("a backup is being put back here just now");
            }
            ask(data, target);
        }
    }

    private void ask(Path data, Path target) throws IOException, InterruptedException {
        BackupRequest request = new BackupRequest(data);
        String id = id();
        try {
            request.ask(id);
            String why = answer(request, data, id);
            if (!why.isEmpty()) {
                throw new UnusableBackupException(why);
            }
            AtomicFile.replaceSecret(
                    target,
                    AtomicFile.temporaryBeside(target, target.getFileName() + ".part"),
                    to -> Files.copy(request.made(id), to));
        } finally {
            request.takeBack(id);
        }
    }

    private String answer(BackupRequest request, Path data, String id) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        boolean said = false;
        Optional<String> answer = request.answer(id);
        while (answer.isEmpty()) {
            long waited = System.nanoTime() - begun;
            boolean heard = !request.waits(id);
            boolean behind = !heard && BackupMaker.isAtWork(data);
            if (behind && !said) {
                words.accept("The dashboard makes its nightly backup just now. This one comes after it.");
                said = true;
            }
            if (waited > (heard || behind ? PATIENCE : NOBODY_THERE).toNanos()) {
                throw new UnusableBackupException("the program that uses the data directory does not answer. Is it a"
                        + " dashboard of this version?");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            answer = request.answer(id);
        }
        return answer.get();
    }

    private String id() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static String reason(IOException e) {
        return e instanceof FileSystemException file ? file.toString() : String.valueOf(e.getMessage());
    }
}
