package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.status.FolderHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * SHA-256 over the sorted list of paths, sizes and contents of all regular files. It reads every file each time. Dates,
 * rights and empty directories do not count, since they may differ where the files are the same.
 */
public final class ContentHasher implements FolderHasher {

    private static final int BUFFER = 1 << 16;

    private final Predicate<Path> isSkipped;

    /** @param isSkipped whether a path within the folder is no content of it */
    public ContentHasher(Predicate<Path> isSkipped) {
        this.isSkipped = isSkipped;
    }

    /**
     * Skips what is Syncthing's own, and what Resilio Sync may have left in a folder that it had before: the hash must be
     * the same whichever engine a device has.
     */
    public static ContentHasher ofSyncedFiles() {
        return new ContentHasher(path -> OwnFiles.isOwn(path) || isOfResilio(path));
    }

    @Override
    public Optional<FolderHash> hash(EngineFolder folder) throws IOException, InterruptedException {
        Walk walk = new Walk(folder.path());
        try {
            Files.walkFileTree(folder.path(), walk);
        } catch (NoSuchFileException e) {
            if (Files.notExists(folder.path())) {
                throw e;
            }
            // A file that went while we read: the index will tell.
            return Optional.empty();
        }
        if (walk.interrupted) {
            throw new InterruptedException("interrupted while reading the folder");
        }
        MessageDigest all = sha256();
        walk.files.forEach(
                (path, content) -> all.update((path + "\0" + content + "\n").getBytes(StandardCharsets.UTF_8)));
        return Optional.of(new FolderHash(HexFormat.of().formatHex(all.digest())));
    }

    private static boolean isOfResilio(Path relative) {
        String name = String.valueOf(relative.getFileName());
        return ".sync".equals(String.valueOf(relative.getName(0))) || name.endsWith(".!sync") || name.endsWith(".bts");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Map<String, String> files = new TreeMap<>();
        private boolean interrupted;

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean skip = !directory.equals(root) && isSkipped.test(root.relativize(directory));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Path relative = root.relativize(file);
            if (attributes.isRegularFile() && !isSkipped.test(relative)) {
                String path = relative.toString().replace(file.getFileSystem().getSeparator(), "/");
                files.put(Normalizer.normalize(path, Normalizer.Form.NFC), content(file));
            }
            return interrupted ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        /** Size and SHA-256. */
        private String content(Path file) throws IOException {
            MessageDigest digest = sha256();
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(buffer); read >= 0 && !interrupted; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                    size += read;
                    interrupted = Thread.interrupted();
                }
            }
            return size + "\0" + HexFormat.of().formatHex(digest.digest());
        }
    }
}
