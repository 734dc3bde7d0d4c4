package dev.syncdashboard.engine.syncfiles;

import dev.syncdashboard.engine.Completeness;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Looks for files that the engine has not finished. Finding one proves that bytes are missing; finding none proves
 * nothing, since a download may not have begun.
 */
public final class UnfinishedFiles extends SimpleFileVisitor<Path> {

    private final Path root;
    private boolean found;
    private boolean interrupted;

    private UnfinishedFiles(Path root) {
        this.root = root;
    }

    public static Completeness lookIn(Path folder) throws InterruptedException {
        UnfinishedFiles visitor = new UnfinishedFiles(folder);
        try {
            Files.walkFileTree(folder, visitor);
        } catch (IOException e) {
            return Completeness.UNKNOWN;
        }
        if (visitor.interrupted) {
            throw new InterruptedException("interrupted while looking for unfinished files");
        }
        return visitor.found ? Completeness.INCOMPLETE : Completeness.UNKNOWN;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean service = !directory.equals(root) && EngineFiles.isService(name(directory));
        return service ? FileVisitResult.SKIP_SUBTREE : next();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        found = EngineFiles.isUnfinished(name(file));
        return next();
    }

    /** A file that vanished or can't be read says nothing. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        return next();
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
        return next();
    }

    private FileVisitResult next() {
        interrupted = Thread.interrupted();
        return found || interrupted ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
