package dev.syncdashboard.engine.syncv2;

import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.v2.SyncClient;
import java.util.Optional;

/** This device's id, which never changes while the engine is the same one. Safe for many threads. */
final class OwnId {

    private volatile Optional<PeerId> known = Optional.empty();

    void is(PeerId id) {
        known = Optional.of(id);
    }

    /** The engine may list this device among a folder's peers. Without its id the list stays as it is. */
    Optional<PeerId> ask(SyncClient client) throws InterruptedException {
        if (known.isEmpty()) {
            try {
                known = PeerId.parse(client.peerId());
            } catch (SyncException e) {
                return Optional.empty();
            }
        }
        return known;
    }
}
