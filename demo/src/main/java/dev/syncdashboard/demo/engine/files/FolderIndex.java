package dev.syncdashboard.demo.engine.files;

import dev.syncdashboard.status.PeerId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What one device knows of one shared folder: the file list, the files that it holds, those that it still wants, and on
 * a read-only device those that differ there for good. Decides, and leaves the doing to the caller through
 * {@link DiskTask}s. Does no I/O; not safe for several threads.
 */
public final class FolderIndex {

    private final PeerId self;
    private final boolean writable;
    private final Map<EngineFilePath, FileRecord> list = new TreeMap<>();
    private final Map<EngineFilePath, Held> held = new HashMap<>();
    private final Map<EngineFilePath, FileRecord> wanted = new LinkedHashMap<>();
    private final Map<EngineFilePath, Optional<Held>> diverged = new HashMap<>();
    private long revision;
    private Optional<EngineFileList> snapshot = Optional.empty();
    private Optional<String> hash = Optional.empty();

    /** @param writable whether changes made here count; if not, they stay here and end the syncing of that file */
    public FolderIndex(PeerId self, boolean writable) {
        this.self = self;
        this.writable = writable;
    }

    /** The list for others; the same object until it changes. */
    public EngineFileList list() {
        EngineFileList current = snapshot.orElseGet(() -> new EngineFileList(revision, list));
        snapshot = Optional.of(current);
        return current;
    }

    /** The hash of the list as this device has it: it is that of a peer as soon as that peer's list is known here. */
    public String hash() {
        String current = hash.orElseGet(() -> ListHash.of(list, diverged));
        hash = Optional.of(current);
        return current;
    }

    public Optional<Held> held(EngineFilePath path) {
        return Optional.ofNullable(held.get(path));
    }

    public List<Held> held() {
        return List.copyOf(held.values());
    }

    /** The files whose bytes are not here yet. */
    public Collection<FileRecord> wanted() {
        return List.copyOf(wanted.values());
    }

    public boolean wants(FileRecord file) {
        return file.equals(wanted.get(file.path()));
    }

    /** Takes in another device's list. */
    public Outcome adopt(EngineFileList others, Predicate<EngineFilePath> ignored) {
        Outcome outcome = new Outcome();
        for (FileRecord theirs : others.records()) {
            FileRecord ours = list.get(theirs.path());
            if (!theirs.equals(ours) && !ignored.test(theirs.path())) {
                adopt(Optional.ofNullable(ours), theirs, outcome);
            }
        }
        return outcome;
    }

    private void adopt(Optional<FileRecord> ours, FileRecord theirs, Outcome outcome) {
        Merge merge = ours.map(our -> Merge.of(our, theirs)).orElse(new Merge(theirs, false));
        if (ours.filter(merge.result()::equals).isPresent()) {
            return;
        }
        put(merge.result());
        outcome.changed(ours, merge.result(), false);
        if (held(theirs.path())
                .filter(here -> merge.result().hasContent(here.content()))
                .isPresent()) {
            converge(theirs.path());
        }
        if (!diverged.containsKey(theirs.path())) {
            follow(merge.result(), merge.conflict() ? editedHere(ours, theirs) : Optional.empty(), outcome);
        }
    }

    /** Only the device that made the losing edit keeps it, or there would be a copy from every device. */
    private Optional<Content> editedHere(Optional<FileRecord> ours, FileRecord theirs) {
        return ours.filter(our -> our.version().hasMoreBy(self, theirs.version()))
                .flatMap(FileRecord::content);
    }

    /**
     * Lets the disk follow a record.
     *
     * @param inConflict what was changed here without knowing of the record
     */
    private void follow(FileRecord record, Optional<Content> inConflict, Outcome outcome) {
        EngineFilePath path = record.path();
        Optional<Held> here = held(path);
        if (record.deleted()) {
            stopFetching(path, outcome);
            here.ifPresent(file -> outcome.toDo(new DiskTask.Remove(path)));
        } else if (here.filter(file -> record.hasContent(file.content())).isPresent()) {
            stopFetching(path, outcome);
            held.put(path, here.get().as(record.version()));
            setTime(record, here.get(), outcome);
        } else {
            if (writable
                    && here.map(Held::content)
                            .filter(file -> inConflict.filter(file::equals).isPresent())
                            .isPresent()) {
                outcome.toDo(new DiskTask.KeepConflictCopy(path));
            }
            wanted.put(path, record);
            outcome.toDo(new DiskTask.Fetch(record));
        }
    }

    /** The disk was seen to have this file: new, changed, or the same as before. */
    public Outcome found(EngineFilePath path, FileStat stat, Content content) {
        Outcome outcome = new Outcome();
        Optional<FileRecord> record = Optional.ofNullable(list.get(path));
        boolean asListed = record.filter(known -> known.hasContent(content)).isPresent();
        boolean sameTime = record.filter(known -> known.modified() == stat.modifiedSecond())
                .isPresent();
        if (asListed && (sameTime || !writable)) {
            Held here = new Held(path, stat, content, record.get().version());
            held.put(path, here);
            converge(path);
            stopFetching(path, outcome);
            setTime(record.get(), here, outcome);
        } else if (writable) {
            changed(record, new Held(path, stat, content, base(path, record).changedBy(self)), outcome);
        } else {
            diverge(path, Optional.of(new Held(path, stat, content, Version.NONE)), outcome);
        }
        return outcome;
    }

    /** What a change made here builds upon: the bytes that stood here, not those that are still on their way. */
    private Version base(EngineFilePath path, Optional<FileRecord> record) {
        return held(path)
                .map(Held::version)
                .orElseGet(() -> record.filter(FileRecord::deleted)
                        .map(FileRecord::version)
                        .orElse(Version.NONE));
    }

    private void changed(Optional<FileRecord> record, Held here, Outcome outcome) {
        FileRecord mine = new FileRecord(
                here.path(), Optional.of(here.content()), here.stat().modifiedSecond(), here.version());
        Merge merge = record.map(known -> Merge.of(mine, known)).orElse(new Merge(mine, false));
        held.put(here.path(), here);
        put(merge.result());
        outcome.changed(record, merge.result(), true);
        follow(merge.result(), merge.conflict() ? mine.content() : Optional.empty(), outcome);
    }

    /**
     * The disk no longer has a file that was held.
     *
     * @param now seconds since 1970
     */
    public Outcome gone(EngineFilePath path, long now) {
        Outcome outcome = new Outcome();
        Held last = held.remove(path);
        FileRecord record = list.get(path);
        if (last == null) {
            return outcome;
        }
        if (!writable) {
            removedFromReadOnly(path, Optional.ofNullable(record), outcome);
        } else if (record != null && !record.deleted()) {
            FileRecord mine =
                    new FileRecord(path, Optional.empty(), now, last.version().changedBy(self));
            Merge merge = Merge.of(mine, record);
            put(merge.result());
            outcome.changed(Optional.of(record), merge.result(), true);
            follow(merge.result(), Optional.empty(), outcome);
        }
        return outcome;
    }

    private void removedFromReadOnly(EngineFilePath path, Optional<FileRecord> record, Outcome outcome) {
        if (record.filter(known -> !known.deleted()).isPresent()) {
            diverge(path, Optional.empty(), outcome);
        } else {
            converge(path);
            outcome.changed(new ListChange(path, ListChange.Kind.REMOVED, true));
        }
    }

    /**
     * The wanted bytes are whole and in place.
     *
     * @return false if something else is wanted by now
     */
    public boolean fetched(FileRecord file, FileStat stat) {
        if (!wants(file) || file.content().isEmpty()) {
            return false;
        }
        wanted.remove(file.path());
        held.put(file.path(), new Held(file.path(), stat, file.content().get(), file.version()));
        return true;
    }

    /** The time of a held file was set. */
    public void timed(EngineFilePath path, FileStat stat) {
        held.computeIfPresent(path, (known, file) -> new Held(path, stat, file.content(), file.version()));
    }

    /** The file was removed here because it is deleted elsewhere. */
    public void removed(EngineFilePath path) {
        held.remove(path);
    }

    /** Gives up every local difference of a read-only device: its files follow the list again. */
    public Outcome discardLocalChanges() {
        Outcome outcome = new Outcome();
        for (EngineFilePath path : List.copyOf(diverged.keySet())) {
            converge(path);
            FileRecord record = list.getOrDefault(path, new FileRecord(path, Optional.empty(), 0, Version.NONE));
            outcome.changed(new ListChange(path, ListChange.Kind.CHANGED, true));
            follow(record, Optional.empty(), outcome);
        }
        return outcome;
    }

    private void diverge(EngineFilePath path, Optional<Held> here, Outcome outcome) {
        ListChange.Kind kind = here.isEmpty()
                ? ListChange.Kind.REMOVED
                : list.containsKey(path) || diverged.containsKey(path)
                        ? ListChange.Kind.CHANGED
                        : ListChange.Kind.ADDED;
        diverged.put(path, here);
        here.ifPresent(file -> held.put(path, file));
        hash = Optional.empty();
        stopFetching(path, outcome);
        outcome.changed(new ListChange(path, kind, true));
    }

    private void converge(EngineFilePath path) {
        if (diverged.remove(path) != null) {
            hash = Optional.empty();
        }
    }

    private void stopFetching(EngineFilePath path, Outcome outcome) {
        if (wanted.remove(path) != null) {
            outcome.toDo(new DiskTask.StopFetching(path));
        }
    }

    private static void setTime(FileRecord record, Held here, Outcome outcome) {
        if (record.modified() != here.stat().modifiedSecond()) {
            outcome.toDo(new DiskTask.SetTime(record.path(), record.modified()));
        }
    }

    private void put(FileRecord record) {
        list.put(record.path(), record);
        revision++;
        snapshot = Optional.empty();
        hash = Optional.empty();
    }
}
