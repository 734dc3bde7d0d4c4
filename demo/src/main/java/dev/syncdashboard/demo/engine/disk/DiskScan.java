package dev.syncdashboard.demo.engine.disk;

import dev.syncdashboard.demo.engine.files.Content;
import dev.syncdashboard.demo.engine.files.EngineFilePath;
import dev.syncdashboard.demo.engine.files.FileStat;
import dev.syncdashboard.demo.engine.files.IgnorePatterns;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks through a shared folder: regular files that no rule ignores. Links are not followed, empty folders not seen. */
public final class DiskScan {

    private DiskScan() {}

    /** A file that was read whole while nobody changed it. */
    public record Read(FileStat stat, Content content) {}

    public static Map<EngineFilePath, FileStat> look(FolderDisk disk, IgnorePatterns rules) throws IOException {
        Look look = new Look(disk.root(), rules);
        Files.walkFileTree(disk.root(), look);
        return look.found;
    }

    /** Reads a file; empty if it changed meanwhile or is gone: the next look will see it. */
    public static Optional<Read> read(FolderDisk disk, EngineFilePath path) {
        try {
            Path file = disk.locate(path);
            Optional<FileStat> before = FolderDisk.stat(file);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            Content content = Digests.of(file);
            boolean still = FolderDisk.stat(file).equals(before)
                    && content.size() == before.get().size();
            return still ? Optional.of(new Read(before.get(), content)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static final class Look extends SimpleFileVisitor<Path> {

        private final Path root;
        private final IgnorePatterns rules;
        private final Map<EngineFilePath, FileStat> found = new HashMap<>();

        private Look(Path root, IgnorePatterns rules) {
            this.root = root;
            this.rules = rules;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean enter = folder.equals(root)
                    || path(folder).filter(path -> !rules.ignores(path)).isPresent();
            return enter ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                path(file)
                        .filter(path -> !rules.ignores(path))
                        .ifPresent(path -> found.put(path, FolderDisk.stat(attributes)));
            }
            return FileVisitResult.CONTINUE;
        }

        /** A file may go between being named and being looked at. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
            if (file.equals(root)) {
                throw problem;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) {
            return FileVisitResult.CONTINUE;
        }

        private Optional<EngineFilePath> path(Path file) {
            return EngineFilePath.parse(root.relativize(file).toString().replace(File.separatorChar, '/'));
        }
    }
}
