package dev.syncdashboard.engine;

import dev.syncdashboard.status.FolderHash;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A folder's hash and peers at one moment, and how sure the hash is. A hash that is given again is not confirmed by that.
 *
 * @param hash of what is on the disk, or the engine's own; empty while there is none to give
 * @param peers the devices that share the folder, without this one where the engine says which that is
 * @param contactLag how long at most a peer that is gone without a word may still count as online; empty where that is
 *     not known of the engine
 * @param unconfirmed since when the hash could not be made anew, and why; empty if it holds now
 * @param unnoticed what is on the disk and the engine does not know of; empty if there is nothing, or nobody can tell
 */
public record FolderActivity(
        Optional<FolderHash> hash,
        List<EnginePeer> peers,
        Optional<Duration> contactLag,
        Optional<Unconfirmed> unconfirmed,
        Optional<Unnoticed> unnoticed) {

    /** Of a folder that has none. */
    public static final FolderActivity NONE = new FolderActivity(Optional.empty(), List.of());

    /** From an engine of which nobody knows how soon it misses a peer. */
    public FolderActivity(Optional<FolderHash> hash, List<EnginePeer> peers) {
        this(hash, peers, Optional.empty());
    }

    /** With a hash that holds now, by the engine's word. */
    public FolderActivity(Optional<FolderHash> hash, List<EnginePeer> peers, Optional<Duration> contactLag) {
        this(hash, peers, contactLag, Optional.empty(), Optional.empty());
    }

    public FolderActivity {
        peers = List.copyOf(peers);
    }

    /**
     * The hash of the content as the engine has noticed it: what it gives to other devices, and so what they can be
     * measured by. Empty where that can't be told.
     */
    public Optional<FolderHash> noticedHash() {
        return unnoticed.isPresent() ? unnoticed.get().hash() : hash;
    }
}
