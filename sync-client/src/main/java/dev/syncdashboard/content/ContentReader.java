package dev.syncdashboard.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Reads files and takes their digest, one at a time. A file that changes meanwhile is read again, three times in all. */
final class ContentReader {

    private static final int TRIES = 3;
    private static final int BUFFER = 1 << 18;

    private final Opener opener;
    private final Throttle throttle;
    private final LongAdder steps;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private int files;
    private long bytes;

    /** @param steps counted for each piece that was read */
    ContentReader(Opener opener, Throttle throttle, LongAdder steps) {
        this.opener = opener;
        this.throttle = throttle;
        this.steps = steps;
    }

    /** How a file is opened. */
    @FunctionalInterface
    interface Opener {

        Opener OF_DISK = file -> FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

        ReadableByteChannel open(Path file) throws IOException;
    }

    /** What was read, and the stamp that the file had before and after. */
    record Content(FileStamp stamp, Sha256 sha256) {}

    /** The file kept changing. */
    static final class ChangingException extends IOException {
        private static final long serialVersionUID = 1L;

        private ChangingException(Path file) {
            super(file + " changes while it is read");
        }
    }

    int files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    /**
     * The file's content, or empty if it is gone or is a regular file no more.
     *
     * @throws ChangingException if it changed during each try
     */
    Optional<Content> read(Path file) throws IOException, InterruptedException {
        files++;
        MessageDigest digest = Sha256.newDigest();
        try {
            for (int i = 0; i < TRIES; i++) {
                Attributes before = Attributes.of(file);
                if (before.kind() != Attributes.Kind.FILE) {
                    return Optional.empty();
                }
                long length = digest(file, before.stamp().size(), digest);
                Sha256 sha256 = Sha256.from(digest.digest(), 0);
                if (length == before.stamp().size() && Attributes.of(file).equals(before)) {
                    return Optional.of(new Content(before.stamp(), sha256));
                }
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (ClosedByInterruptException e) {
            throw interrupted();
        }
        throw new ChangingException(file);
    }

    // Stops soon after the expected end: a file that is being written may grow for hours.
    private long digest(Path file, long expected, MessageDigest digest) throws IOException, InterruptedException {
        digest.reset();
        long length = 0;
        try (ReadableByteChannel channel = opener.open(file)) {
            int read = channel.read(buffer.clear());
            while (read >= 0 && length <= expected) {
                digest.update(buffer.array(), 0, read);
                length += read;
                bytes += read;
                steps.increment();
                throttle.read(read);
                if (Thread.currentThread().isInterrupted()) {
                    throw interrupted();
                }
                read = channel.read(buffer.clear());
            }
        }
        return length;
    }

    private static InterruptedException interrupted() {
        Thread.interrupted();
        return new InterruptedException("interrupted while reading files");
    }
}
