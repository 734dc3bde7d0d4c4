package dev.syncdashboard.content;

import dev.syncdashboard.content.ContentReader.ChangingException;
import dev.syncdashboard.content.ContentReader.Content;
import dev.syncdashboard.content.Directory.Entry;
import dev.syncdashboard.content.FolderContent.Mode;
import dev.syncdashboard.content.Unread.Reason;
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
import java.util.concurrent.atomic.LongAdder;

/** One pass over a folder, in the order of the list that comes out. */
final class FolderScan {

    private static final int MOST_UNREAD = 100;

    private final Path root;
    private final ContentRules rules;
    private final Mode mode;
    private final ContentReader reader;
    private final FolderContent.Keeper keeper;
    private final KnownFiles before;
    private final FoundFiles found;
    private final FileNames.Collector conflictCopies = new FileNames.Collector();
    private final FileNames.Collector leftOut = new FileNames.Collector();
    private final List<Unread> unread = new ArrayList<>();
    private final LongAdder steps;
    private final long mostMemory;
    private int unreadCount;

    FolderScan(
            Path root,
            ContentRules rules,
            KnownFiles before,
            Mode mode,
            ContentReader reader,
            FolderContent.Keeper keeper,
            LongAdder steps,
            long mostMemory) {
        this.root = root;
        this.rules = rules;
        this.mode = mode;
        this.reader = reader;
        this.keeper = keeper;
        this.steps = steps;
        this.mostMemory = mostMemory;
        this.before = before;
        this.found = new FoundFiles(before);
    }

    /** The pass's end: what it came to, and what the next one can go by. */
    record Outcome(FingerprintResult result, KnownFiles found) {}

    Outcome run() throws InterruptedException {
        if (rules.problem().isPresent()) {
            // What was known of the files is as true as before.
            FileNames none = FileNames.NONE;
            ScanEffort effort = new ScanEffort(0, 0, before.lost());
            List<Unread> all = List.of(new Unread("", Reason.RULES_UNKNOWN));
            return new Outcome(new FingerprintResult.Incomplete(before.files(), all, 1, none, none, effort), before);
        }
        if (Files.isDirectory(root)) {
            directory(root, new byte[0]);
        } else {
            unread(new byte[0], Reason.NO_FOLDER);
        }
        KnownFiles known = found.build();
        FileList files = known.files();
        ScanEffort effort = new ScanEffort(reader.files(), reader.bytes(), known.lost());
        FingerprintResult result = unreadCount == 0
                ? new FingerprintResult.Whole(
                        FolderFingerprint.of(files, rules), conflictCopies.names(), leftOut.names(), effort)
                : new FingerprintResult.Incomplete(
                        files, unread, unreadCount, conflictCopies.names(), leftOut.names(), effort);
        return new Outcome(result, known);
    }

    /** @param path the directory's in the list, with a slash behind it; empty for the root */
    private void directory(Path directory, byte[] path) throws InterruptedException {
        List<Entry> entries;
        try {
            entries = Directory.list(directory, new String(path, StandardCharsets.UTF_8), rules, steps);
        } catch (IOException e) {
            unreadable(path, e);
            return;
        }
        for (Entry entry : entries) {
            entry(directory, entry.name().in(path), entry);
        }
    }

    private void entry(Path directory, byte[] path, Entry entry) throws InterruptedException {
        Directory.endIfInterrupted();
        steps.increment();
        switch (entry.kind()) {
            case FILE ->
                file(
                        directory,
                        entry.fileName(),
                        path,
                        entry.attributes().orElseThrow().stamp());
            case DIRECTORY -> directory(directory.resolve(entry.fileName()), path);
            case CONFLICT_COPY -> conflictCopies.add(shown(path));
            case LEFT_OUT -> leftOut.add(new String(path, StandardCharsets.UTF_8));
            case NAME_IS_NO_TEXT -> unread(path, Reason.NAME_IS_NO_TEXT);
            case SAME_NAME_TWICE -> unread(path, Reason.SAME_NAME_TWICE);
            case UNREADABLE -> unreadable(path, entry.failure().orElseThrow());
        }
    }

    private void file(Path directory, Path fileName, byte[] path, FileStamp stamp) throws InterruptedException {
        if (found.memory() > mostMemory) {
            unread(path, Reason.TOO_MANY_FILES);
            return;
        }
        if (mode == Mode.CHANGED_FILES && found.keep(path, stamp)) {
            return;
        }
        try {
            Optional<Content> content = reader.read(directory.resolve(fileName));
            if (content.isPresent()) {
                add(path, content.get());
            }
        } catch (IOException e) {
            unreadable(path, e);
        }
    }

    private void add(byte[] path, Content content) throws InterruptedException {
        FileStamp stamp = content.stamp();
        boolean settled = !stamp.couldRepeat(keeper.wallClockNanos());
        found.add(path, stamp, content.sha256(), mode == Mode.EVERY_BYTE, settled);
        keeper.mayKeep(found);
    }

    private void unreadable(byte[] path, IOException e) {
        boolean gone = e instanceof NoSuchFileException;
        if (gone && path.length > 0) {
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

    private void unread(byte[] path, Reason reason) {
        unreadCount++;
        if (unread.size() < MOST_UNREAD) {
            unread.add(new Unread(shown(path), reason));
        }
    }

    private static String shown(byte[] path) {
        boolean directory = path.length > 0 && path[path.length - 1] == '/';
        return new String(path, 0, directory ? path.length - 1 : path.length, StandardCharsets.UTF_8);
    }
}
