package dev.syncdashboard.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;

/** Every change to a file, one by one, each so that the process may end before and after it. */
public class StartDisk {

    /** Writes a file's content; closing is not its business. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Called before each change. */
    protected void change() throws IOException {}

    /** Puts a file in place as a whole, and sees that it lasts. */
    public void replace(Path file, Content content) throws IOException {
        Path directory = directory(file);
        Path temporary = directory.resolve(file.getFileName() + ".part");
        if (!Files.isDirectory(directory)) {
            change();
            Files.createDirectories(directory);
        }
        delete(temporary);
        try {
            write(temporary, content);
            change();
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            removeAfter(e, temporary);
            throw e;
        }
        flush(directory);
    }

    private void write(Path temporary, Content content) throws IOException {
        change();
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            content.writeTo(Channels.newOutputStream(channel));
            change();
            channel.force(true);
        }
    }

    /** Half a jar would fill a disk that may have been too full for the whole one. */
    private static void removeAfter(Exception failure, Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Takes a file away, if it is there. */
    public final void delete(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            change();
            Files.deleteIfExists(file);
            flush(directory(file));
        }
    }

    /** The file's bytes; empty if there is none, and no more than so many and one. */
    final Optional<byte[]> read(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(most + 1));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Path directory(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file in a directory");
    }

    /** Makes a rename last. Some systems (Windows) can't open a directory; there the file system sees to it. */
    @SuppressWarnings("EmptyCatch")
    private static void flush(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The change is made either way.
        }
    }
}
