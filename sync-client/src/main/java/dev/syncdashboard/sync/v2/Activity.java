package dev.syncdashboard.sync.v2;

import dev.syncdashboard.sync.Fields;
import dev.syncdashboard.sync.SyncException;
import java.util.List;
import java.util.Optional;

/**
 * A folder's hash and the devices that share it.
 *
 * @param hash its form is the engine's business; empty if the engine gives none or a blank one
 * @param peers may include this device, and devices that have no agent
 */
public record Activity(Optional<String> hash, List<SyncPeer> peers) {

    public Activity {
        peers = List.copyOf(peers);
    }

    static Activity from(Fields fields) throws SyncException {
        List<SyncPeer> peers = fields.entries("peers").stream()
                .flatMap(peer -> SyncPeer.from(peer).stream())
                .toList();
        return new Activity(fields.text("hash").filter(hash -> !hash.isBlank()), peers);
    }
}
