package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers the last contact, over restarts too. From any thread. */
public final class ContactMemory {

    private static final Logger LOG = LoggerFactory.getLogger(ContactMemory.class);

    private final ContactFile file;
    private final Clock clock;
    private LastContact last = LastContact.NEVER;
    private LastContact kept = LastContact.NEVER;

    public ContactMemory(Path stateDirectory, Clock clock) {
        this.file = new ContactFile(stateDirectory);
        this.clock = clock;
        try {
            last = file.read();
            kept = last;
        } catch (IOException e) {
            LOG.debug("The last contact can't be read", e);
        }
    }

    public synchronized LastContact last() {
        return last;
    }

    /**
     * The engine was asked who is in contact.
     *
     * @param online the other devices that share the Sync folder and are in contact
     * @param station which of them the station is, if that is known
     */
    public synchronized void heard(Set<PeerId> online, Optional<PeerId> station) {
        LastContact next = last.with(online, station, clock.instant());
        boolean ended = next.equals(last);
        last = next;
        if (!last.equals(kept)
                && (ended
                        || Keeping.isDue(kept.station(), last.station())
                        || Keeping.isDue(kept.anyone(), last.anyone()))) {
            keep();
        }
    }

    private void keep() {
        try {
            file.write(last);
            kept = last;
        } catch (IOException e) {
            LOG.debug("The last contact can't be kept", e);
        }
    }
}
