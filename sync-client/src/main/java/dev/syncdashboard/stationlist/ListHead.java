package dev.syncdashboard.stationlist;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * What a list is of.
 *
 * @param update the update's number at the station, from 1
 * @param posted when it was posted, on the station's clock
 * @param station the station's peer id
 * @param hash the folder's fingerprint, which belongs to the files of the list
 * @param engineHash the hash that the station's engine gave for the folder at that time, if it is another: by it a truck
 *     knows whether its own engine speaks of the same version
 */
public record ListHead(long update, Instant posted, PeerId station, FolderHash hash, Optional<FolderHash> engineHash) {

    /** @throws IllegalArgumentException if the update has no number */
    public ListHead {
        if (update < 1) {
            throw new IllegalArgumentException("an update's number is 1 or more, not " + update);
        }
        // As the file keeps it.
        posted = Instant.ofEpochSecond(posted.getEpochSecond());
    }

    /** See {@link StationList#identity()}. The hash stands for the files: a list whose hash is another is not read. */
    String identity() {
        String content = String.join(
                "\n",
                "list-1",
                station.value(),
                Long.toString(update),
                hash.value(),
                engineHash.map(FolderHash::value).orElse(""));
        return Sha256.of(content.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Whether this is the version that a device names which gives this hash. */
    public boolean isVersion(FolderHash reported) {
        return hash.equals(reported) || engineHash.filter(reported::equals).isPresent();
    }
}
