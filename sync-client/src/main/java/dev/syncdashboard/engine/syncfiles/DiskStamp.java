package dev.syncdashboard.engine.syncfiles;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.BooleanSupplier;

/**
 * How a folder looks from outside: names, sizes and times of its files, and no byte of them. Equal ones mean that nothing
 * seems to have changed. For engines that tell of no change.
 *
 * @param value 0 or more; of a folder that can't be gone through, of what could be seen of it
 * @param unfinished whether a file stands there that the engine has not finished
 */
public record DiskStamp(long value, boolean unfinished) {

    /**
     * Goes through the folder once.
     *
     * @param cancelled whether to stop; asked often
     * @throws InterruptedException if the thread is interrupted, or cancelled
     */
    public static DiskStamp of(Path folder, BooleanSupplier cancelled) throws InterruptedException {
        Walk walk = new Walk(folder, cancelled);
        try {
            Files.walkFileTree(folder, walk);
            walk.add(folder.resolve(".sync").resolve("IgnoreList"));
        } catch (IOException e) {
            walk.sum++;
        }
        if (walk.ended) {
            throw new InterruptedException("ended while looking at a folder");
        }
        return new DiskStamp(walk.sum & Long.MAX_VALUE, walk.unfinished);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final BooleanSupplier cancelled;
        private long sum;
        private boolean unfinished;
        private boolean ended;

        Walk(Path root, BooleanSupplier cancelled) {
            this.root = root;
            this.cancelled = cancelled;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            String name = String.valueOf(directory.getFileName());
            boolean service = !directory.equals(root) && EngineFiles.isService(name);
            return service ? FileVisitResult.SKIP_SUBTREE : next();
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            unfinished |= EngineFiles.isUnfinished(String.valueOf(file.getFileName()));
            add(file, attributes);
            return next();
        }

        /** What can't be seen counts by its name alone. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            sum += mixed(hash(file));
            return next();
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
            return next();
        }

        void add(Path file) throws IOException {
            if (Files.exists(file)) {
                add(file, Files.readAttributes(file, BasicFileAttributes.class));
            }
        }

        /** A sum, since the system may give the files in any order. */
        private void add(Path file, BasicFileAttributes attributes) {
            long time = attributes.lastModifiedTime().toMillis();
            sum += mixed(mixed(mixed(hash(file)) + attributes.size()) + time);
        }

        private long hash(Path file) {
            String path = root.relativize(file).toString();
            long hash = 1;
            for (int i = 0; i < path.length(); i++) {
                hash = 1_099_511_628_211L * (hash ^ path.charAt(i));
            }
            return hash;
        }

        /** Spreads a number over all 64 bits (the finish of SplitMix64). */
        private static long mixed(long number) {
            long one = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
            long two = (one ^ (one >>> 27)) * 0x94D049BB133111EBL;
            return two ^ (two >>> 31);
        }

        private FileVisitResult next() {
            ended = ended || Thread.interrupted() || cancelled.getAsBoolean();
            return ended ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}
