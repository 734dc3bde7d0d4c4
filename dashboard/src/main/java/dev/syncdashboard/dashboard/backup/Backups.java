package dev.syncdashboard.dashboard.backup;

import dev.syncdashboard.words.Message;
import java.time.Instant;
import java.util.Optional;

/** How it stands with the nightly backups. Safe for many threads. */
public interface Backups {

    /** What is wrong with them, in a whole sentence; empty if nothing is known to be. */
    Optional<Message> problem();

    /** When the last one was made; empty if that is not known. */
    Optional<Instant> last();
}
