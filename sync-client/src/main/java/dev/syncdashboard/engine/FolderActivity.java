package dev.syncdashboard.engine;

import dev.syncdashboard.status.FolderHash;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A folder's hash and peers at one moment.
 *
 * @param hash empty while the engine has none to give
 * @param peers the devices that share the folder, without this one where the engine says which that is
 * @param contactLag how long at most a peer that is gone without a word may still count as online; empty where that is
 *     not known of the engine
 */
public record FolderActivity(Optional<FolderHash> hash, List<EnginePeer> peers, Optional<Duration> contactLag) {

    /** From an engine of which nobody knows how soon it misses a peer. */
    public FolderActivity(Optional<FolderHash> hash, List<EnginePeer> peers) {
        this(hash, peers, Optional.empty());
    }

    public FolderActivity {
        peers = List.copyOf(peers);
    }
}
