package dev.syncdashboard.demo.powercut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Real files below a directory, and what of them would outlive a power cut: of a file the content that was flushed last, of a
 * directory the names that stood in it when it was flushed last. Counts what changes the disk, and lets the power go before
 * a given one. Links, and directories that are renamed, are not for it.
 */
public final class Disk {

    /** What a real disk may have done of what it was not yet asked to flush. */
    public enum Loss {
        /** It has written all of it. */
        NOTHING,
        /** The names, but no content: what ext4 and others are known for. */
        CONTENT,
        /** Nothing of it. */
        EVERYTHING
    }

    private final Path root;
    private final CutFileSystem fileSystem;
    /** What of a file is flushed, by the name that it has now. A file that never was has nothing. */
    private final Map<Path, byte[]> flushed = new HashMap<>();
    /** The names that are flushed, each with the file that it stands for. */
    private final Map<Path, byte[]> lasting = new TreeMap<>();

    private long calls;
    private long cutBefore = Long.MAX_VALUE;

    Disk(Path root) throws IOException {
        this.root = root.toRealPath();
        this.fileSystem = new CutFileSystem(this);
        settle();
    }

    /** The disk's own directory, as a program sees it. */
    Path directory() {
        return fileSystem.of(root);
    }

    /** From here on the power goes before the given call; 0: before the first. */
    void cutBefore(long call) {
        calls = 0;
        cutBefore = call;
    }

    /** How many calls there were since {@link #cutBefore}. */
    long calls() {
        return calls;
    }

    /** Something is about to change the disk. */
    void call() {
        if (calls >= cutBefore) {
            throw new PowerCut();
        }
        calls++;
    }

    /** The power is back. What was not flushed is lost as the disk happens to lose it. */
    void restart(Loss loss) throws IOException {
        cutBefore = Long.MAX_VALUE;
        if (loss == Loss.CONTENT) {
            for (Path file : files()) {
                write(file, flushed.getOrDefault(file, new byte[0]));
            }
        } else if (loss == Loss.EVERYTHING) {
            for (Path file : files()) {
                if (!lasting.containsKey(file)) {
                    Files.delete(file);
                }
            }
            for (Map.Entry<Path, byte[]> each : lasting.entrySet()) {
                Files.createDirectories(each.getKey().getParent());
                write(each.getKey(), each.getValue());
            }
        }
        settle();
    }

    /** All that is there is on the disk now. */
    private void settle() throws IOException {
        flushed.clear();
        lasting.clear();
        for (Path file : files()) {
            flushed.put(file, Files.readAllBytes(file));
        }
        lasting.putAll(flushed);
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.write(file, content);
    }

    private Iterable<Path> files() throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    void flushedFile(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        flushed.put(file, content);
        // Under the name that it has on the disk, if it has one there.
        lasting.computeIfPresent(file, (name, before) -> content);
    }

    void flushedDirectory(Path directory) throws IOException {
        lasting.keySet().removeIf(file -> directory.equals(file.getParent()));
        for (Path file : files()) {
            if (directory.equals(file.getParent())) {
                lasting.put(file, flushed.getOrDefault(file, new byte[0]));
            }
        }
    }

    /** A new file, or one that was cut to nothing: nothing of it is on the disk, whatever its name stood for before. */
    void made(Path file) {
        flushed.remove(file);
    }

    void moved(Path from, Path to) {
        byte[] content = flushed.remove(from);
        flushed.remove(to);
        if (content != null) {
            flushed.put(to, content);
        }
    }
}
