package dev.syncdashboard.disk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Objects;
import java.util.Set;

/** Replaces a file as a whole, so that a kill or a power loss at any moment leaves the old one or the new one. */
public final class AtomicFile {

    private static final int BUFFER = 1 << 16;

    private AtomicFile() {}

    /** Writes a file's content; closing is not its business. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * The temporary file with this name beside a file.
     *
     * @throws IllegalArgumentException if it is no plain file name, or is that of the file itself
     */
    public static Path temporaryBeside(Path target, String name) {
        Path temporary = target.resolveSibling(name);
        boolean plainName = Objects.equals(target.getParent(), temporary.getParent()) && !name.matches("|\\.\\.?");
        if (!plainName || temporary.equals(target)) {
            throw new IllegalArgumentException("not a name for a temporary file: " + name);
        }
        return temporary;
    }

    /** The temporary file must be in the same folder as the target. It is gone afterwards in any case. */
    public static void replace(Path target, Path temporary, byte[] content) throws IOException {
        replace(target, temporary, out -> out.write(content));
    }

    /** The same for a file that is no other users' business: nobody else on this computer may read it. */
    public static void replacePrivate(Path target, Path temporary, byte[] content) throws IOException {
        replacePrivate(target, temporary, out -> out.write(content));
    }

    /** The same; directories that are missing are made, and are private too. */
    public static void replacePrivate(Path target, Path temporary, Content content) throws IOException {
        makeRoom(target);
        replace(target, temporary, content, PrivateFiles.forFile(temporary));
    }

    /** The same for a secret, which not even the group may read. */
    public static void replaceSecret(Path target, Path temporary, byte[] content) throws IOException {
        replaceSecret(target, temporary, out -> out.write(content));
    }

    /** The same for a secret that is too large to be kept in memory. */
    public static void replaceSecret(Path target, Path temporary, Content content) throws IOException {
        makeRoom(target);
        replace(target, temporary, content, PrivateFiles.forSecret(temporary));
    }

    private static void makeRoom(Path target) throws IOException {
        Path directory = target.toAbsolutePath().getParent();
        if (directory != null) {
            PrivateFiles.createDirectories(directory);
        }
    }

    /** The same for a content that is too large to be kept in memory a second time. */
    public static void replace(Path target, Path temporary, Content content) throws IOException {
        replace(target, temporary, content, new FileAttribute<?>[0]);
    }

    private static void replace(Path target, Path temporary, Content content, FileAttribute<?>[] attributes)
            throws IOException {
        try {
            Files.deleteIfExists(temporary);
            writeToDisk(temporary, content, attributes);
            rename(temporary, target);
        } catch (IOException | RuntimeException e) {
            removeAfter(e, temporary);
            throw e;
        }
    }

    /** Gives a file that is on the disk as a whole the name of another, whose content is gone with that. */
    public static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        flushFolder(to);
        if (!Objects.equals(
                from.toAbsolutePath().getParent(), to.toAbsolutePath().getParent())) {
            flushFolder(from);
        }
    }

    /** Takes a file away, if it is there, so that it is away after a power loss too. */
    public static void remove(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            flushFolder(file);
        }
    }

    private static void writeToDisk(Path file, Content content, FileAttribute<?>[] attributes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS),
                attributes)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void removeAfter(Exception failure, Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Makes the rename itself last. */
    private static void flushFolder(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            flush(folder);
        }
    }

    /**
     * Makes what stands in a folder last. Some systems (Windows) can't open a folder; there the file system sees to it.
     */
    @SuppressWarnings("EmptyCatch")
    static void flush(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // What is there is in place and whole either way.
        }
    }
}
