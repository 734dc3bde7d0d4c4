package dev.syncdashboard.engine;

import dev.syncdashboard.status.FolderHash;
import java.util.List;
import java.util.Optional;

/**
 * A folder's hash and peers at one moment.
 *
 * @param hash empty while the engine has none to give
 * @param peers the devices that share the folder, without this one where the engine says which that is
 */
public record FolderActivity(Optional<FolderHash> hash, List<EnginePeer> peers) {

    public FolderActivity {
        peers = List.copyOf(peers);
    }
}
