package dev.syncdashboard.dashboard.archive;

import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.verdict.FileEntry;
import dev.syncdashboard.dashboard.verdict.StationHistory;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All that verdicts after a restart need.
 *
 * @param files of update {@code filesOf}, the newest that was listed
 * @param filesOf 0 if none was
 * @param arrived the newest update that each peer has, or had
 * @param lastLook when the station was last watched; empty if nothing is kept
 */
public record Kept(
        StationHistory station,
        List<KeptPeer> peers,
        Map<PeerId, Integer> arrived,
        Roster roster,
        List<FileEntry> files,
        int filesOf,
        Optional<Instant> lastLook) {

    public static final Kept NOTHING =
            new Kept(StationHistory.EMPTY, List.of(), Map.of(), Roster.EMPTY, List.of(), 0, Optional.empty());

    public Kept {
        peers = List.copyOf(peers);
        arrived = Map.copyOf(arrived);
        files = List.copyOf(files);
    }

    /** The same without moments after this one: what was kept was kept before. */
    public Kept upTo(Instant latest) {
        UnaryOperator<Instant> move = moment -> moment.isAfter(latest) ? latest : moment;
        return new Kept(
                station.moved(move),
                peers.stream().map(peer -> peer.moved(move)).toList(),
                arrived,
                roster,
                files,
                filesOf,
                lastLook.map(move));
    }

    /** The same with another roster. */
    public Kept with(Roster other) {
        return new Kept(station, peers, arrived, other, files, filesOf, lastLook);
    }
}
