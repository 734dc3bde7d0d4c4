package dev.syncdashboard.dashboard.station;

import dev.syncdashboard.dashboard.verdict.FileEntry;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Walks the disk. A file that vanishes or can't be read while it walks is left out. */
public final class DiskFileLister implements FileLister {

    private static final Logger LOG = LoggerFactory.getLogger(DiskFileLister.class);

    private final Predicate<Path> isOwnFile;
    private final Executor executor;

    /** @param isOwnFile tells the engine's own files and folders by their path within the shared folder */
    public DiskFileLister(Predicate<Path> isOwnFile, Executor executor) {
        this.isOwnFile = isOwnFile;
        this.executor = executor;
    }

    /** What fails otherwise than by the disk is the executor's to tell and to try again. */
    @Override
    public void list(Path root, Consumer<List<FileEntry>> done) {
        executor.execute(() -> {
            try {
                Walk walk = new Walk(root, isOwnFile);
                Files.walkFileTree(root, walk);
                done.accept(walk.files);
            } catch (IOException | RuntimeException e) {
                LOG.warn(
                        "The files of the Sync folder could not be listed: {}",
                        e.getClass().getSimpleName());
                LOG.debug("The cause:", e);
            }
        });
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Predicate<Path> isOwnFile;
        private final List<FileEntry> files = new ArrayList<>();

        Walk(Path root, Predicate<Path> isOwnFile) {
            this.root = root;
            this.isOwnFile = isOwnFile;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skip = !folder.equals(root) && isOwnFile.test(root.relativize(folder));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path relative = root.relativize(file);
            if (attributes.isRegularFile() && !isOwnFile.test(relative)) {
                String path = relative.toString().replace(file.getFileSystem().getSeparator(), "/");
                files.add(new FileEntry(
                        path, attributes.size(), attributes.lastModifiedTime().toInstant()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(root)) {
                throw e;
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
