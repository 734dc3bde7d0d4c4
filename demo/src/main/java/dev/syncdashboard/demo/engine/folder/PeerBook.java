package dev.syncdashboard.demo.engine.folder;

import dev.syncdashboard.demo.engine.mesh.MeshNode;
import dev.syncdashboard.status.PeerId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The devices that were met directly, and whether they seem to be online: a device that went away is missed only after
 * a while, as with a real engine. Safe for many threads.
 */
final class PeerBook {

    private final Map<PeerId, Seen> seen = new LinkedHashMap<>();
    private final long offlineAfterNanos;

    private record Seen(String name, long atNanos, boolean online) {}

    PeerBook(Duration offlineAfter) {
        this.offlineAfterNanos = offlineAfter.toNanos();
    }

    /**
     * Takes in whom this device reaches now.
     *
     * @return those whose "online" changed by it
     */
    synchronized List<FolderPeer> meet(List<MeshNode> reached) {
        List<FolderPeer> before = peers();
        long now = System.nanoTime();
        reached.forEach(node -> seen.put(node.id(), new Seen(node.name(), now, true)));
        seen.replaceAll((id, last) -> new Seen(last.name(), last.atNanos(), now - last.atNanos() < offlineAfterNanos));
        return peers().stream().filter(peer -> isNews(peer, before)).toList();
    }

    /** This device was off: it knows nothing of who is online. */
    synchronized void forgetOnline() {
        seen.replaceAll((id, last) -> new Seen(last.name(), last.atNanos() - offlineAfterNanos, false));
    }

    synchronized List<FolderPeer> peers() {
        return seen.entrySet().stream()
                .map(entry -> new FolderPeer(
                        entry.getKey(),
                        entry.getValue().name(),
                        entry.getValue().online()))
                .toList();
    }

    private static boolean isNews(FolderPeer peer, List<FolderPeer> before) {
        return before.stream()
                .filter(known -> known.id().equals(peer.id()))
                .noneMatch(known -> known.online() == peer.online());
    }
}
