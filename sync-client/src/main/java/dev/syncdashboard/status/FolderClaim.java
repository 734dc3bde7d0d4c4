package dev.syncdashboard.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a peer says that it has of one Sync folder.
 *
 * @param hash hash of that folder as this peer has it
 * @param hashSince since when the peer has had this hash, on its own clock
 * @param complete whether every file of it is there with all its bytes; empty if the agent can't tell
 * @param problems what the agent noticed of that folder
 * @param content what it found when it compared that folder on its disk with the station's list of it
 */
public record FolderClaim(
        FolderHash hash,
        Optional<Instant> hashSince,
        Optional<Boolean> complete,
        List<Problem> problems,
        Optional<ContentCheck> content) {

    public FolderClaim {
        problems = List.copyOf(problems);
    }

    /** The hash and nothing else. */
    public static FolderClaim of(FolderHash hash) {
        return new FolderClaim(hash, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }
}
