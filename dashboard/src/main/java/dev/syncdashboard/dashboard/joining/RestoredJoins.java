package dev.syncdashboard.dashboard.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The book of a backup that was put back: a kit that was used since then looks unused in it. */
public final class RestoredJoins {

    private RestoredJoins() {}

    /** Takes back each kit that was not used yet. Does nothing where there is no book, or none that can be read. */
    public static void settle(Path directory, Instant now) throws IOException {
        Path file = directory.resolve(JoinBookFile.NAME);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        // One that was damaged when the backup was made stays so: with it nobody joins, and all else comes back.
        Optional<JoinBook> kept = JoinBookJson.decode(Files.readAllBytes(file));
        if (kept.isEmpty()) {
            return;
        }
        JoinBook book = kept.get();
        for (KeptKit kit : book.kits()) {
            // Also one that seems to have ended: the clock of a computer that was set up anew may be ahead.
            book = book.revoke(kit.id(), now);
        }
        new JoinBookFile(directory).write(book);
    }
}
