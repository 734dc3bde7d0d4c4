package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Deed;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what happened. Every call reads a disk or asks a server, so none is for a thread that must not wait, and each
 * throws {@link HistoryUnavailableException} if that can't be done now. What happened within the last second may still be
 * missing. Pages come here by {@link HistoryLookup} only.
 */
public interface HistoryReader {

    /** What happened to a peer from a moment on. */
    PeerPast past(PeerId peer, Instant from);

    /** The newest reports of a peer, newest first. */
    List<PeerPast.Report> reports(PeerId peer, int most);

    /** Those of the hashes that the station has had, be it for a second. */
    Set<FolderHash> everHad(Collection<FolderHash> hashes);

    /** Since when what happened is known, but for the gaps; empty if nobody has watched yet. */
    Optional<Instant> knownFrom();

    /** When nobody watched, from a moment on; a gap that began earlier is given whole. */
    List<Stretch> gaps(Instant from);

    /** Which peers have an update, by time. */
    List<Arrival> arrivals(int number);

    /** The same of this update and all later ones, by number and time. */
    List<Arrival> arrivalsFrom(int number);

    /** When the first report of each peer came, of those that are still kept. */
    Map<PeerId, Instant> firstReports();

    /** What people did here, newest first: it is the station's, whatever folder is asked about. */
    List<Deed> deeds(int most);

    /** The files that an update changed; empty if they are not known. */
    Optional<FileChanges> changes(int number);

    /** The same of this update and all later ones, by number, without those of which they are not known. */
    Map<Integer, FileChanges> changesFrom(int number);
}
