package dev.syncdashboard.demo.fleet;

import dev.syncdashboard.demo.syncthing.SyncthingProgram;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A directory of one run's own. While the run lives it holds a lock on a marker in it; a directory with a marker that
 * nobody holds was left behind by a run that was killed, and is removed by the next.
 */
public final class FleetDirectory implements AutoCloseable {

    private static final String PREFIX = "sync-dashboard-demo-";
    private static final String MARKER = ".sync-dashboard-demo";

    private final Path path;
    private final FileChannel marker;

    private FleetDirectory(Path path, FileChannel marker) {
        this.path = path;
        this.marker = marker;
    }

    /** Makes a new directory in this one, after removing what runs that were killed have left there. */
    public static FleetDirectory createIn(Path parent) throws IOException {
        Files.createDirectories(parent);
        removeLeftovers(parent);
        Path path = Files.createTempDirectory(parent, PREFIX).toRealPath();
        FileChannel marker =
                FileChannel.open(path.resolve(MARKER), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        marker.lock();
        return new FleetDirectory(path, marker);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        marker.close();
        removeTree(path);
    }

    private static void removeLeftovers(Path parent) throws IOException {
        try (DirectoryStream<Path> candidates = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path candidate : candidates) {
                if (Files.isDirectory(candidate, LinkOption.NOFOLLOW_LINKS) && isAbandoned(candidate)) {
                    SyncthingProgram.endAllIn(candidate.toRealPath());
                    removeTree(candidate);
                }
            }
        }
    }

    /** Anything that can't be told for sure is left alone. */
    private static boolean isAbandoned(Path candidate) {
        Path markerFile = candidate.resolve(MARKER);
        if (!Files.isRegularFile(markerFile, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(markerFile, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    private static void removeTree(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            /** It may be gone already. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
                if (problem instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw problem;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
