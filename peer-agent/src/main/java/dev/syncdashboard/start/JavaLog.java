package dev.syncdashboard.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What Java itself says, where a service has no log of its system: {@code java.log} beside the agent's own. Whoever opened it
 * for the service adds to it and never looks at its size, and an agent that can't start may say so every few seconds.
 */
final class JavaLog {

    private static final String NAME = "java.log";
    private static final long MOST_BYTES = 1 << 20;

    private JavaLog() {}

    /** At a start: begins it anew once it is too large. */
    @SuppressWarnings("EmptyCatch")
    static void keepSmall(Path directory) {
        try (FileChannel log =
                FileChannel.open(directory.resolve(NAME), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (log.size() > MOST_BYTES) {
                log.truncate(0);
            }
        } catch (IOException e) {
            // There is none, or this program's user may not change it: no reason not to start.
        }
    }
}
