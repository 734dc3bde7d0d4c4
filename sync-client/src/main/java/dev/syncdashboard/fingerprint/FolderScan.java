package dev.syncdashboard.fingerprint;

import dev.syncdashboard.fingerprint.ContentReader.ChangingException;
import dev.syncdashboard.fingerprint.ContentReader.Content;
import dev.syncdashboard.fingerprint.Directory.Entry;
import dev.syncdashboard.fingerprint.Fingerprinter.Mode;
import dev.syncdashboard.fingerprint.Unread.Reason;
import dev.syncdashboard.status.FileNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One pass over a folder, in the order of the list that comes out. */
final class FolderScan {

    private static final int MOST_UNREAD = 100;

    private final Path root;
    private final KnownFiles before;
    private final Mode mode;
    private final ContentReader reader;
    private final Fingerprinter.Keeper keeper;
    private final KnownFiles.Builder found;
    private final FileNames.Collector conflictCopies = new FileNames.Collector();
    private final FileNames.Collector silentlyChanged = new FileNames.Collector();
    private final List<Unread> unread = new ArrayList<>();
    private final long mostMemory;
    private int unreadCount;

    FolderScan(
            Path root,
            KnownFiles before,
            Mode mode,
            ContentReader reader,
            Fingerprinter.Keeper keeper,
            long mostMemory) {
        this.root = root;
        this.before = before;
        this.mode = mode;
        this.reader = reader;
        this.keeper = keeper;
        this.mostMemory = mostMemory;
        this.found = KnownFiles.Builder.expecting(before);
    }

    /** The pass's end: what it came to, and what the next one can go by. */
    record Outcome(FingerprintResult result, KnownFiles found) {}

    Outcome run() throws InterruptedException {
        if (Files.isDirectory(root)) {
            directory(root, "");
        } else {
            unread("", Reason.NO_FOLDER);
        }
        KnownFiles known = found.build();
        FileList files = known.files();
        ScanEffort effort = new ScanEffort(reader.files(), reader.bytes(), silentlyChanged.names());
        FingerprintResult result = unreadCount == 0
                ? new FingerprintResult.Whole(FolderFingerprint.of(files), conflictCopies.names(), effort)
                : new FingerprintResult.Incomplete(files, unread, unreadCount, conflictCopies.names(), effort);
        return new Outcome(result, known);
    }

    /** @param prefix the directory's path in the list with a slash behind it; empty for the root */
    private void directory(Path directory, String prefix) throws InterruptedException {
        List<Entry> entries;
        try {
            entries = Directory.list(directory, prefix.isEmpty());
        } catch (IOException e) {
            unreadable(prefix.isEmpty() ? prefix : prefix.substring(0, prefix.length() - 1), e);
            return;
        }
        for (Entry entry : entries) {
            entry(directory.resolve(entry.fileName()), prefix + entry.name(), entry);
        }
    }

    private void entry(Path place, String path, Entry entry) throws InterruptedException {
        Directory.endIfInterrupted();
        switch (entry.kind()) {
            case FILE -> file(place, path, entry.attributes().orElseThrow().stamp());
            case DIRECTORY -> directory(place, path + "/");
            case CONFLICT_COPY -> conflictCopies.add(path);
            case NAME_IS_NO_TEXT -> unread(path, Reason.NAME_IS_NO_TEXT);
            case SAME_NAME_TWICE -> unread(path, Reason.SAME_NAME_TWICE);
            case UNREADABLE -> unreadable(path, entry.failure().orElseThrow());
        }
    }

    private void file(Path place, String path, FileStamp stamp) throws InterruptedException {
        if (found.memory() > mostMemory) {
            unread(path, Reason.TOO_MANY_FILES);
            return;
        }
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        Optional<Sha256> known = before.digest(name, stamp);
        if (known.isPresent() && mode == Mode.CHANGED_FILES) {
            found.add(name, stamp, known.get());
            return;
        }
        try {
            Optional<Content> content = reader.read(place);
            if (content.isPresent()) {
                add(path, name, content.get());
            }
        } catch (IOException e) {
            unreadable(path, e);
        }
    }

    private void add(String path, byte[] name, Content content) {
        FileStamp stamp = content.stamp();
        Optional<Sha256> known = before.digest(name, stamp);
        if (known.isPresent() && !known.get().equals(content.sha256())) {
            silentlyChanged.add(path);
        }
        if (stamp.couldRepeat(keeper.wallClockNanos())) {
            found.addUnsettled(name, stamp, content.sha256());
        } else {
            found.add(name, stamp, content.sha256());
        }
        keeper.mayKeep(found);
    }

    private void unreadable(String path, IOException e) {
        boolean gone = e instanceof NoSuchFileException;
        if (gone && !path.isEmpty()) {
            // Since its directory was listed: not there any more.
            return;
        }
        unread(path, gone ? Reason.NO_FOLDER : reason(e));
    }

    private static Reason reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return Reason.NO_RIGHT;
        }
        // A directory that is a file by now has changed, too.
        boolean changing = e instanceof ChangingException || e instanceof NotDirectoryException;
        return changing ? Reason.CHANGING : Reason.DISK_ERROR;
    }

    private void unread(String path, Reason reason) {
        unreadCount++;
        if (unread.size() < MOST_UNREAD) {
            unread.add(new Unread(path, reason));
        }
    }
}
