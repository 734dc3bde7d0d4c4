package dev.syncdashboard.status;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces a file as a whole, so that a kill or a power loss at any moment leaves the old one or the new one. */
final class AtomicFile {

    private AtomicFile() {}

    /** The temporary file must be in the same folder as the target. It is gone afterwards in any case. */
    static void replace(Path target, Path temporary, byte[] content) throws IOException {
        try {
            Files.deleteIfExists(temporary);
            writeToDisk(temporary, content);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            removeAfter(e, temporary);
            throw e;
        }
        flushFolder(target);
    }

    private static void writeToDisk(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void removeAfter(IOException failure, Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Makes the rename itself last. Some systems (Windows) can't open a folder; there the file system sees to it. */
    @SuppressWarnings("EmptyCatch")
    private static void flushFolder(Path target) {
        Path folder = target.getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The new file is in place and whole either way.
        }
    }
}
