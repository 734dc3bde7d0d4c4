package dev.syncdashboard.engine.syncv1;

import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.sync.PeerIdForm;
import dev.syncdashboard.sync.v1.V1Peer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The devices that shared each folder since this program began. The engine lists those that are connected; one that was
 * there before, and is no longer, is known and not online. Safe for many threads.
 */
final class PeersSeen {

    /** For each folder. More are no fleet. */
    private static final int MOST = 2_000;

    private final Map<String, Map<PeerId, EnginePeer>> byFolder = new LinkedHashMap<>();

    /**
     * Those of a folder now.
     *
     * @param self is left out
     */
    synchronized List<EnginePeer> now(String folderId, List<V1Peer> connected, PeerId self) {
        Map<PeerId, EnginePeer> known = byFolder.computeIfAbsent(folderId, id -> new LinkedHashMap<>());
        known.replaceAll((id, peer) -> new EnginePeer(id, peer.name(), false));
        for (V1Peer peer : connected) {
            Optional<PeerId> id = PeerId.parse(PeerIdForm.canonical(peer.id())).filter(other -> !other.equals(self));
            if (id.isPresent() && (known.size() < MOST || known.containsKey(id.get()))) {
                known.put(id.get(), new EnginePeer(id.get(), peer.name(), true));
            }
        }
        return List.copyOf(known.values());
    }
}
