package dev.syncdashboard.dashboard.archive;

import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What verdicts on one Sync folder need after a restart. The contact of a peer is that of the device, the same in each folder.
 *
 * @param files of update {@code filesOf}, the newest that was listed
 * @param filesOf 0 if none was
 * @param arrived the newest update that each peer has, or had
 * @param lastLook when the station was last watched; empty if nothing is kept
 */
public record KeptFolder(
        StationHistory station,
        List<KeptPeer> peers,
        Map<PeerId, Integer> arrived,
        List<FileEntry> files,
        int filesOf,
        Optional<Instant> lastLook) {

    public static final KeptFolder NOTHING =
            new KeptFolder(StationHistory.EMPTY, List.of(), Map.of(), List.of(), 0, Optional.empty());

    public KeptFolder {
        peers = List.copyOf(peers);
        arrived = Map.copyOf(arrived);
        files = List.copyOf(files);
    }

    /** The same without moments after this one: what was kept was kept before. */
    public KeptFolder upTo(Instant latest) {
        UnaryOperator<Instant> move = moment -> moment.isAfter(latest) ? latest : moment;
        return new KeptFolder(
                station.moved(move),
                peers.stream().map(peer -> peer.moved(move)).toList(),
                arrived,
                files,
                filesOf,
                lastLook.map(move));
    }
}
