package dev.syncdashboard.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What Java itself says, where a service has no log of its system: {@code java.log} beside the program's own. Whoever opened it
 * for the service adds to it and never looks at its size, and a program that can't start may say so every few seconds.
 */
public final class JavaLog {

    private static final String NAME = "java.log";
    private static final long MOST_BYTES = 1 << 20;
    private static final int KEPT_BYTES = 1 << 16;

    private JavaLog() {}

    /** At a start: once it is too large, only its last lines stay. They may say why the program ended before. */
    @SuppressWarnings("EmptyCatch")
    public static void keepSmall(Path directory) {
        Path file = directory.resolve(NAME);
        // A link may lead to a file that is none of this, and a pipe would never open.
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (FileChannel log =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (log.size() > MOST_BYTES) {
                keepEnd(log);
            }
        } catch (IOException e) {
            // It is locked, or this program's user may not change it: no reason not to start.
        }
    }

    /** In the same file, since others have it open; and so there is room for it on a full disk too. */
    private static void keepEnd(FileChannel log) throws IOException {
        ByteBuffer end = ByteBuffer.allocate(KEPT_BYTES);
        long from = log.size() - KEPT_BYTES;
        while (end.hasRemaining() && log.read(end, from + end.position()) >= 0) {
            // A read may bring less than there is.
        }
        end.flip();
        end.position(firstLine(end));
        long at = 0;
        while (end.hasRemaining()) {
            at += log.write(end, at);
        }
        log.truncate(at);
    }

    /** Where the first whole line begins; 0 if there is no other. */
    private static int firstLine(ByteBuffer bytes) {
        for (int i = 0; i < bytes.limit() - 1; i++) {
            if (bytes.get(i) == '\n') {
                return i + 1;
            }
        }
        return 0;
    }
}
