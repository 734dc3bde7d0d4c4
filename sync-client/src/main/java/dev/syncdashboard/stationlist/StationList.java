package dev.syncdashboard.stationlist;

import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.FileListChanges;
import dev.syncdashboard.content.FolderFingerprint;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Optional;

/** All files of one update at the station. */
public record StationList(ListHead head, FileList files) {

    /**
     * The list of an update.
     *
     * @param engineHash the engine's own hash of the folder, if that is not the fingerprint
     */
    public static StationList of(
            long update,
            Instant posted,
            PeerId station,
            Optional<FolderHash> engineHash,
            FolderFingerprint fingerprint) {
        return new StationList(
                new ListHead(update, posted, station, fingerprint.hash(), engineHash), fingerprint.files());
    }

    /**
     * Which list this is: 64 hexadecimal digits that are the same for two lists only if both are of the same files, of the
     * same update, of the same station. A truck's check names it, so that the station knows its own list again.
     */
    public String identity() {
        return head.identity();
    }

    /** The identity that the list of the same files had, or would have, as that of another update of this station. */
    public String identityAs(long update) {
        return new ListHead(update, head.posted(), head.station(), head.hash(), head.engineHash()).identity();
    }

    /** What makes this list out of an earlier one. */
    ListChanges changesSince(StationList base) {
        return new ListChanges(head, base.head.update(), base.head.hash(), FileListChanges.between(base.files, files));
    }
}
