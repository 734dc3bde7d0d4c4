package dev.syncdashboard.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A file that an administrator's program makes where another user may change anything at the same moment. As with {@link
 * SharedTree} no link is followed: every step goes from the directory that is open.
 */
public final class SharedFile {

    private SharedFile() {}

    /** Writes a file's content; closing is not its business. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Puts a file in place as a whole, with the directories that lead to it, and sees that it lasts.
     *
     * @param root a directory whose own path nobody else can change
     * @param below the file as seen from there
     * @return false where the system can't go from open directories (Windows); then nothing was done
     * @throws IOException also if a link stands where a directory should be
     */
    public static boolean replace(Path root, Path below, Content content) throws IOException {
        try (DirectoryStream<Path> top = Files.newDirectoryStream(root)) {
            if (!(top instanceof SecureDirectoryStream<Path> open)) {
                return false;
            }
            replace(new Root(root, open), open, below, content);
            return true;
        }
    }

    private record Root(Path path, SecureDirectoryStream<Path> open) {}

    private static void replace(Root root, SecureDirectoryStream<Path> here, Path below, Content content)
            throws IOException {
        Path name = below.getName(0);
        if (below.getNameCount() == 1) {
            put(here, name, content);
            return;
        }
        if (!isThere(here, name)) {
            makeDirectory(root, here, name);
        }
        try (SecureDirectoryStream<Path> inside = here.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
            replace(root, inside, below.subpath(1, below.getNameCount()), content);
        }
    }

    private static boolean isThere(SecureDirectoryStream<Path> here, Path name) throws IOException {
        try {
            here.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .readAttributes();
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Java makes directories by a path only, so it is made where the path is safe, and moved from there. */
    private static void makeDirectory(Root root, SecureDirectoryStream<Path> here, Path name) throws IOException {
        Path made = Files.createDirectory(root.path().resolve(name + ".part" + UUID.randomUUID()));
        try {
            root.open().move(nameOf(made), here, name);
        } catch (IOException e) {
            removeAfter(e, () -> root.open().deleteDirectory(nameOf(made)));
            throw e;
        }
    }

    private static Path nameOf(Path path) {
        return Objects.requireNonNull(path.getFileName());
    }

    private static void put(SecureDirectoryStream<Path> here, Path name, Content content) throws IOException {
        Path temporary = name.resolveSibling(name + ".part");
        deleteIfThere(here, temporary);
        try {
            write(here, temporary, content);
            here.move(temporary, here, name);
        } catch (IOException | RuntimeException e) {
            removeAfter(e, () -> deleteIfThere(here, temporary));
            throw e;
        }
        flush(here);
    }

    private static void write(SecureDirectoryStream<Path> here, Path name, Content content) throws IOException {
        try (SeekableByteChannel channel = here.newByteChannel(
                name, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS))) {
            content.writeTo(Channels.newOutputStream(channel));
            force(channel);
        }
    }

    private static void deleteIfThere(SecureDirectoryStream<Path> here, Path name) throws IOException {
        if (isThere(here, name)) {
            here.deleteFile(name);
        }
    }

    @SuppressWarnings("EmptyCatch")
    private static void flush(SecureDirectoryStream<Path> here) {
        try (SeekableByteChannel channel = here.newByteChannel(Path.of("."), Set.of(StandardOpenOption.READ))) {
            force(channel);
        } catch (IOException e) {
            // The change is made either way.
        }
    }

    private static void force(SeekableByteChannel channel) throws IOException {
        if (channel instanceof FileChannel file) {
            file.force(true);
        }
    }

    private interface Removal {
        void run() throws IOException;
    }

    private static void removeAfter(Exception failure, Removal removal) {
        try {
            removal.run();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
