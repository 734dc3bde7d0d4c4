package dev.syncdashboard.engine.resilioweb;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.common.EngineFailures;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.web.WebClient;
import dev.syncdashboard.sync.web.WebDevice;
import java.util.List;
import java.util.Optional;

/**
 * Who this device is. The API has no call of its own for that: it gives the devices of the engine's owner, of which this
 * is the only one, or the only one with this device's name. A setting settles it where that does not. Safe for many
 * threads.
 */
final class OwnDevice {

    private final Optional<PeerId> set;
    private volatile Optional<PeerId> known;

    /** @param set this device's id by the settings */
    OwnDevice(Optional<PeerId> set) {
        this.set = set;
        this.known = set;
    }

    EngineIdentity identity(WebClient client, EngineFailures words)
            throws SyncException, EngineException, InterruptedException {
        String name = client.deviceName();
        Optional<PeerId> id = set.isPresent() ? set : find(client.devices(), name);
        PeerId found = id.orElseThrow(() -> words.faulty("does not say which of its owner's devices this one is."
                + " Set sync.peer-id to this device's id, as another device's web UI has it in its list of peers"
                + " (docs/resilio-web.md says how to find it)."));
        known = id;
        return new EngineIdentity(found, name);
    }

    /** What is known of it so far; asks if nothing is. The engine may list this device among a folder's peers. */
    Optional<PeerId> ask(WebClient client) throws InterruptedException {
        if (known.isEmpty()) {
            try {
                known = find(client.devices(), client.deviceName());
            } catch (SyncException e) {
                return Optional.empty();
            }
        }
        return known;
    }

    private static Optional<PeerId> find(List<WebDevice> devices, String name) {
        List<WebDevice> named = devices.stream()
                .filter(device -> device.name().filter(name::equals).isPresent())
                .toList();
        List<WebDevice> candidates = devices.size() == 1 ? devices : named;
        return candidates.size() == 1 ? PeerId.parse(candidates.get(0).id()) : Optional.empty();
    }
}
