package dev.syncdashboard.engine.syncfiles;

import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.syncfiles.Directories.Stamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Looks for files that the engine has not finished. Finding one proves that bytes are missing; finding none proves
 * nothing, since a download may not have begun.
 *
 * <p>What counts is names, and a directory in which none came or went since the last look is not gone through again, where
 * the file system can be relied on to note that. For many threads.
 */
public final class UnfinishedFiles {

    private final Directories directories;
    private final LongSupplier nanoTime;
    private final Map<Path, KnownDirectories> known = new ConcurrentHashMap<>();

    public UnfinishedFiles() {
        this(new Directories(), System::nanoTime);
    }

    UnfinishedFiles(Directories directories, LongSupplier nanoTime) {
        this.directories = directories;
        this.nanoTime = nanoTime;
    }

    public Completeness lookIn(Path folder) throws InterruptedException {
        long now = nanoTime.getAsLong();
        // Taken out, so that it is one thread's: another one that looks meanwhile goes through all.
        KnownDirectories before = Optional.ofNullable(known.remove(folder))
                .filter(each -> !each.isOld(now))
                .orElseGet(() -> new KnownDirectories(directories, folder, now));
        boolean found = isAnyIn(folder, before);
        known.put(folder, before);
        return found ? Completeness.INCOMPLETE : Completeness.UNKNOWN;
    }

    private boolean isAnyIn(Path folder, KnownDirectories before) throws InterruptedException {
        Deque<Path> open = new ArrayDeque<>(List.of(folder));
        while (!open.isEmpty()) {
            Path directory = open.pop();
            try {
                if (isAnyIn(directory, before, open)) {
                    return true;
                }
            } catch (IOException e) {
                // One that vanished or can't be read says nothing.
                stopIfInterrupted();
            }
        }
        return false;
    }

    private boolean isAnyIn(Path directory, KnownDirectories before, Deque<Path> open)
            throws IOException, InterruptedException {
        stopIfInterrupted();
        long begun = nanoTime.getAsLong();
        Optional<Stamp> stamp = before.stamp(directory);
        Optional<List<Path>> same = stamp.flatMap(each -> before.inside(directory, each));
        if (same.isPresent()) {
            same.get().forEach(open::push);
            return false;
        }
        Names names = new Names();
        if (isAnyAmong(directories.entries(directory), names)) {
            return true;
        }
        if (names.allKnown) {
            stamp.ifPresent(each -> before.found(directory, each, names.inside, begun, nanoTime.getAsLong()));
        }
        names.inside.forEach(open::push);
        return false;
    }

    /** What is in one directory. */
    private static final class Names {
        final List<Path> inside = new ArrayList<>();
        boolean allKnown = true;
    }

    private boolean isAnyAmong(List<Path> entries, Names names) throws InterruptedException {
        for (Path entry : entries) {
            stopIfInterrupted();
            String name = String.valueOf(entry.getFileName());
            try {
                boolean isDirectory = directories.isDirectory(entry);
                if (!isDirectory && EngineFiles.isUnfinished(name)) {
                    return true;
                }
                if (isDirectory && !EngineFiles.isService(name)) {
                    names.inside.add(entry);
                }
            } catch (IOException e) {
                names.allKnown = false;
            }
        }
        return false;
    }

    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while looking for unfinished files");
        }
    }
}
