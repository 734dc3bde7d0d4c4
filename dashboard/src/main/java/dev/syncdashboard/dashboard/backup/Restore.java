package dev.syncdashboard.dashboard.backup;

import dev.syncdashboard.dashboard.backup.BackupContents.Part;
import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.status.ReleaseVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Puts a backup in the place of a station's data. To be called by who holds the {@link DataLock}. */
public final class Restore {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String KEY = "station.key";
    private static final String INPUT = "restore.input";
    private static final String INPUT_BEGUN = INPUT + ".part";

    /** So much is left free beside what the backup needs. */
    private static final long ROOM = 16L << 20;

    private final Path data;
    private final ReleaseVersion own;
    private final Clock clock;

    public Restore(Path data, ReleaseVersion own, Clock clock) {
        this.data = data;
        this.own = own;
        this.clock = clock;
    }

    /** What has to be done with the files before they count. */
    @FunctionalInterface
    public interface Preparation {
        /**
         * Sees whether they can be used, and brings them to what a station may go on from.
         *
         * @param directory in which they lie, whole, and from which they are moved
         */
        void prepare(Path directory, BackupContents contents) throws IOException;
    }

    /** What came of it; {@code aside} has what was there before, if anything was. */
    public record Outcome(BackupContents contents, Optional<Path> aside) {}

    /**
     * Checks all of the backup, and puts it in place as a whole, or changes nothing.
     *
     * @param ofAnother whether it may be of another station than the one whose data are there
     */
    public Outcome run(Path file, boolean ofAnother, Preparation preparation) throws IOException {
        finishEarlier(data);
        StagedRestore staged = new StagedRestore(data);
        try (OpenBackup backup = OpenBackup.open(file, own)) {
            BackupContents contents = backup.contents();
            Instant now = clock.instant();
            requireClock(contents, now);
            requireRoom(contents);
            if (!ofAnother) {
                requireSameStation(backup);
            }
            Path stage = staged.begin();
            for (Part part : contents.parts()) {
                staged.write(part.name(), out -> backup.copy(part, out));
            }
            preparation.prepare(stage, contents);
            String aside = "before-restore-" + MOMENT.format(now);
            boolean anything =
                    StationParts.replaced().stream().anyMatch(name -> StagedRestore.isThere(data.resolve(name)));
            staged.commit(aside, names(stage));
            staged.finish();
            return new Outcome(contents, Optional.of(data.resolve(aside)).filter(any -> anything));
        } catch (IOException | RuntimeException e) {
            if (!staged.isUnfinished()) {
                staged.forget();
            }
            throw e;
        }
    }

    private static Set<String> names(Path stage) {
        Set<String> names = new HashSet<>(StationParts.allowed());
        names.removeIf(name -> !StagedRestore.isThere(stage.resolve(name)));
        return names;
    }

    /** Numbers by which trucks know what is newer go by the clock too: they would not rise. */
    private static void requireClock(BackupContents contents, Instant now) throws UnusableBackupException {
        if (now.isBefore(contents.made())) {
            throw new UnusableBackupException(
                    "This computer's clock says " + now + ", and the backup was made at " + contents.made()
                            + ". Set the clock first: trucks take nothing from a station that is in the past.");
        }
    }

    private void requireRoom(BackupContents contents) throws IOException {
        Path place = data.toAbsolutePath();
        while (place.getParent() != null && !Files.isDirectory(place)) {
            place = place.getParent();
        }
        long free = Files.getFileStore(place).getUsableSpace();
        if (contents.size() > free - ROOM) {
            throw new UnusableBackupException("The backup needs " + (contents.size() >> 20) + " MiB, and there are "
                    + (free >> 20) + " MiB free for " + data + ".");
        }
    }

    private void requireSameStation(OpenBackup backup) throws IOException {
        Optional<Part> key = backup.contents().part(KEY);
        Path there = data.resolve(KEY);
        if (!StagedRestore.isThere(there)) {
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (key.isPresent()) {
            backup.copy(key.get(), out);
        }
        try (InputStream in = Files.newInputStream(there)) {
            // A byte more than it has to be: one that only begins in the same way is another one.
            if (!Arrays.equals(in.readNBytes(out.size() + 1), out.toByteArray())) {
                throw new UnusableBackupException("The backup is of another station than the one whose data are in "
                        + data + ": its station.key is another one. If it shall take that one's place, say"
                        + " --another-station. What is there is put aside.");
            }
        }
    }

    /**
     * Keeps a backup that comes as a stream beside the data, where there has to be room for what is in it anyhow; whoever calls
     * this takes it away.
     *
     * @throws IOException if it can't be kept or does not come to its end; nothing of it is left then
     */
    public static Path keep(InputStream in, Path data) throws IOException {
        Path kept = data.resolve(INPUT);
        AtomicFile.replaceSecret(kept, AtomicFile.temporaryBeside(kept, INPUT_BEGUN), in::transferTo);
        return kept;
    }

    /** Whether one goes on, where another program has the {@link DataLock}; else whether one was ended in the middle. */
    public static boolean isBegun(Path data) {
        return new StagedRestore(data).isBegun();
    }

    /** Whether one has come so far that it has to be finished, by whoever has the {@link DataLock}. */
    public static boolean isUnfinished(Path data) {
        return new StagedRestore(data).isUnfinished();
    }

    /** Takes away what one that was ended before it counted has left: it may be large, and keys are in it. */
    public static void forgetEarlier(Path data) throws IOException {
        AtomicFile.remove(data.resolve(INPUT));
        AtomicFile.remove(data.resolve(INPUT_BEGUN));
        StagedRestore earlier = new StagedRestore(data);
        if (!earlier.isUnfinished()) {
            earlier.forget();
        }
    }

    /**
     * Finishes a restore that the power ended, if there is one. Whoever reads the data directory calls this first, having the
     * {@link DataLock}.
     */
    public static void finishEarlier(Path data) throws IOException {
        StagedRestore earlier = new StagedRestore(data);
        if (earlier.isUnfinished()) {
            earlier.finish();
        }
    }
}
