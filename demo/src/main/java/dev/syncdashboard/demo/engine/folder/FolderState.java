package dev.syncdashboard.demo.engine.folder;

import dev.syncdashboard.demo.engine.disk.DiskScan;
import dev.syncdashboard.demo.engine.disk.FolderDisk;
import dev.syncdashboard.demo.engine.disk.Unfinished;
import dev.syncdashboard.demo.engine.files.ConflictName;
import dev.syncdashboard.demo.engine.files.Content;
import dev.syncdashboard.demo.engine.files.DiskTask;
import dev.syncdashboard.demo.engine.files.EngineFileList;
import dev.syncdashboard.demo.engine.files.EngineFilePath;
import dev.syncdashboard.demo.engine.files.FileRecord;
import dev.syncdashboard.demo.engine.files.FileStat;
import dev.syncdashboard.demo.engine.files.FolderIndex;
import dev.syncdashboard.demo.engine.files.Held;
import dev.syncdashboard.demo.engine.files.IgnorePatterns;
import dev.syncdashboard.demo.engine.files.ListChange;
import dev.syncdashboard.demo.engine.files.Outcome;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Keeps index and disk in step: whatever changes one of the two changes the other under the same lock. A file is never
 * replaced or removed if it is not the one that the index knows: an edit that was not seen yet is left for the next
 * scan.
 */
record FolderState(FolderIndex index, FolderDisk disk, BooleanSupplier archive, Clock clock) {
    private static final Logger LOG = System.getLogger(FolderState.class.getName());

    synchronized EngineFileList list() {
        return index.list();
    }

    synchronized String hash() {
        return index.hash();
    }

    synchronized Optional<Held> held(EngineFilePath path) {
        return index.held(path);
    }

    synchronized List<FileRecord> wanted() {
        return List.copyOf(index.wanted());
    }

    /** Looks through the disk and takes in what was changed there. */
    List<ListChange> scan() throws IOException {
        Map<EngineFilePath, FileStat> found = DiskScan.look(disk, disk.ignoreRules());
        List<Held> known;
        synchronized (this) {
            known = index.held();
        }
        List<ListChange> changes = new ArrayList<>();
        for (Held file : known) {
            if (!found.containsKey(file.path())) {
                changes.addAll(takeGone(file.path()));
            } else if (found.get(file.path()).equals(file.stat())) {
                found.remove(file.path());
            }
        }
        for (EngineFilePath path : found.keySet()) {
            changes.addAll(takeFound(path));
        }
        return changes;
    }

    private List<ListChange> takeFound(EngineFilePath path) throws IOException {
        Optional<DiskScan.Read> read = DiskScan.read(disk, path);
        synchronized (this) {
            boolean known = index.held(path).filter(held -> isAsKnown(held)).isPresent();
            if (read.isEmpty() || known || !disk.stat(path).equals(read.map(DiskScan.Read::stat))) {
                return List.of();
            }
            return carryOut(index.found(path, read.get().stat(), read.get().content()));
        }
    }

    private synchronized List<ListChange> takeGone(EngineFilePath path) throws IOException {
        boolean ignoredNow = disk.stat(path).isPresent();
        return ignoredNow || !disk.isThere()
                ? List.of()
                : carryOut(index.gone(path, clock.instant().getEpochSecond()));
    }

    /** Takes in another device's list, and lets the disk follow it. */
    synchronized List<ListChange> adopt(EngineFileList others) throws IOException {
        IgnorePatterns rules = disk.ignoreRules();
        return carryOut(index.adopt(others, rules::ignores));
    }

    synchronized List<ListChange> discardLocalChanges() {
        return carryOut(index.discardLocalChanges());
    }

    /** How many bytes of a wanted file are here; empty if it is no longer wanted. */
    synchronized Optional<Long> arrived(FileRecord file) throws IOException {
        return index.wants(file) ? Optional.of(unfinished(file.path()).size()) : Optional.empty();
    }

    /** Adds bytes to a wanted file; false if it is no longer wanted. */
    synchronized boolean append(FileRecord file, byte[] bytes) throws IOException {
        if (!index.wants(file)) {
            return false;
        }
        unfinished(file.path()).append(bytes);
        return true;
    }

    /** Starts a wanted file from its first byte. */
    synchronized void startAgain(FileRecord file) throws IOException {
        if (index.wants(file)) {
            unfinished(file.path()).start();
        }
    }

    /** Puts a whole file in its place; false if its bytes are not the right ones, or it can't be put there yet. */
    boolean finish(FileRecord file) throws IOException {
        Content arrived = unfinished(file.path()).content();
        synchronized (this) {
            if (!index.wants(file)) {
                return false;
            }
            if (!file.hasContent(arrived)) {
                unfinished(file.path()).start();
                return false;
            }
            return install(file);
        }
    }

    private boolean install(FileRecord file) throws IOException {
        Optional<FileStat> here = disk.stat(file.path());
        if (!here.equals(index.held(file.path()).map(Held::stat)) && here.isPresent()) {
            return false;
        }
        unfinished(file.path()).install(file, archive.getAsBoolean());
        FileStat installed = disk.stat(file.path()).orElseThrow(() -> new IOException("gone at once: " + file.path()));
        return index.fetched(file, installed);
    }

    private List<ListChange> carryOut(Outcome outcome) {
        for (DiskTask task : outcome.tasks()) {
            try {
                carryOut(task);
            } catch (IOException e) {
                LOG.log(Level.WARNING, () -> "could not let the disk follow " + task.path() + ": " + e.getMessage());
            }
        }
        return outcome.changes();
    }

    private void carryOut(DiskTask task) throws IOException {
        EngineFilePath path = task.path();
        if (task instanceof DiskTask.Fetch) {
            unfinished(path).start();
        } else if (task instanceof DiskTask.StopFetching) {
            unfinished(path).drop();
        } else if (task instanceof DiskTask.SetTime set) {
            disk.setTime(path, set.modified()).ifPresent(stat -> index.timed(path, stat));
        } else if (task instanceof DiskTask.KeepConflictCopy) {
            disk.copy(path, ConflictName.of(path, this::isTaken));
        } else if (index.held(path).filter(this::isAsKnown).isPresent()) {
            disk.remove(path, archive.getAsBoolean());
            index.removed(path);
        }
    }

    private boolean isTaken(EngineFilePath path) {
        try {
            return disk.stat(path).isPresent();
        } catch (IOException e) {
            return true;
        }
    }

    private boolean isAsKnown(Held held) {
        try {
            return disk.stat(held.path()).filter(held.stat()::equals).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private Unfinished unfinished(EngineFilePath path) {
        return Unfinished.of(disk, path);
    }
}
