package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.reports.ReportsScan;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.dashboard.verdict.StationHistory;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusScope;
import dev.syncdashboard.status.StrangerFile;
import dev.syncdashboard.status.StrangerFiles;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What is known of all peers: of the devices that the engine lists or ever listed, and of those that a person takes for
 * trucks. All others are strangers. Immutable and pure.
 *
 * @param readAt when the Status folder was last read since the start
 * @param standings what was said of peers before the start
 * @param tellable the engine has listed devices since the start; before that nobody can tell who is a stranger
 * @param readFor the devices whose files were looked for last; empty: all
 * @param strangers the files of all others
 */
record PeerMemories(
        Map<PeerId, PeerMemory> byId,
        Optional<Instant> readAt,
        Map<PeerId, KeptPeer.Standing> standings,
        boolean tellable,
        Optional<Set<PeerId>> readFor,
        StrangerFiles strangers) {

    static final PeerMemories NONE =
            new PeerMemories(Map.of(), Optional.empty(), Map.of(), false, Optional.empty(), StrangerFiles.NONE);

    /** More can only be a mistake, and must not fill the memory. */
    private static final int MOST_PEERS = 20_000;

    PeerMemories {
        byId = Map.copyOf(byId);
        standings = Map.copyOf(standings);
    }

    /** What was known before the start has been read. */
    PeerMemories precededBy(List<KeptPeer> kept) {
        Map<PeerId, PeerMemory> next = new HashMap<>(byId);
        Map<PeerId, KeptPeer.Standing> said = new HashMap<>(standings);
        for (KeptPeer peer : kept) {
            change(next, peer.id(), known -> known.precededBy(peer));
            peer.standing().ifPresent(standing -> said.put(peer.id(), standing));
        }
        return new PeerMemories(next, readAt, said, tellable, readFor, strangers);
    }

    /** Whose files count, and which nobody asks for. */
    StatusScope scope(Roster roster, Optional<PeerId> own) {
        Set<PeerId> known = new HashSet<>(byId.keySet());
        known.addAll(roster.known());
        own.ifPresent(known::remove);
        known.removeIf(RosterTruck::isStandIn);
        Set<PeerId> passedOver = new HashSet<>(roster.ignored());
        passedOver.removeAll(known);
        own.ifPresent(passedOver::add);
        return new StatusScope(known, passedOver);
    }

    /** Devices that have become known since the Status folder was read: what their files say is known in a moment. */
    Set<PeerId> awaited(Roster roster) {
        if (readFor.isEmpty()) {
            return Set.of();
        }
        Set<PeerId> awaited = new HashSet<>(scope(roster, Optional.empty()).known());
        awaited.removeAll(readFor.get());
        return awaited;
    }

    /** Those of whom nobody has said anything yet. */
    StrangerFiles strangers(Roster roster) {
        Set<PeerId> known = strangers.first().stream()
                .map(StrangerFile::id)
                .filter(id -> counts(id, roster) || roster.ignored().contains(id))
                .collect(Collectors.toSet());
        return known.isEmpty() ? strangers : strangers.without(known);
    }

    private boolean counts(PeerId id, Roster roster) {
        return byId.containsKey(id) || roster.knows(id);
    }

    boolean reportsRead() {
        return readAt.isPresent();
    }

    Collection<PeerMemory> all() {
        return byId.values();
    }

    /**
     * @param before the look before this one, if there was one
     * @param roster a device that it knows counts, whether the engine lists it or not
     */
    PeerMemories looked(StationLook look, Optional<Instant> before, Limits limits, Roster roster) {
        Instant last = before.orElse(look.at());
        boolean gap = last.plus(limits.cannotCheckAfter()).isBefore(look.at());
        Map<PeerId, PeerMemory> next = new HashMap<>(byId);
        if (gap) {
            next.replaceAll((id, peer) -> peer.unwatchedSince(last));
        }
        Map<PeerId, EnginePeer> listed = look.activity().peers().stream()
                .collect(Collectors.toMap(EnginePeer::id, peer -> peer, (a, b) -> a.online() ? a : b));
        listed.remove(look.identity().peerId());
        next.replaceAll((id, peer) -> listed.containsKey(id) ? peer : peer.unlisted(last));
        listed.forEach((id, peer) -> change(next, id, known -> known.listed(peer, look.at(), last)));
        if (!listed.isEmpty()) {
            next.values().removeIf(peer -> isStranger(peer, roster));
        }
        return new PeerMemories(next, readAt, standings, tellable || !listed.isEmpty(), readFor, strangers);
    }

    /** A device that counted once and is no longer listed stays until a person says otherwise. */
    private static boolean isStranger(PeerMemory peer, Roster roster) {
        return !peer.everListed()
                && !roster.knows(peer.id())
                && !roster.ignored().contains(peer.id());
    }

    /**
     * @param own the station's own id, whose reports say nothing new
     * @param updating which peers were updating until now, by what is known of them
     * @param roster a device that it knows counts, whether the engine lists it or not
     * @param station which lists of files are its own
     */
    PeerMemories scanned(
            ReportsScan scan,
            Optional<PeerId> own,
            Predicate<PeerMemory> updating,
            Roster roster,
            StationHistory station) {
        Map<PeerId, PeerMemory> next = new HashMap<>(byId);
        next.replaceAll((id, peer) -> wasReadFor(id, scan) ? peer.unusable(Optional.empty()) : peer);
        List<StatusFile> ours = scan.files().stream()
                .filter(file -> counts(file.peer(), roster))
                .toList();
        for (StatusFile file : ours) {
            if (file instanceof StatusFile.Usable usable) {
                change(
                        next,
                        file.peer(),
                        peer -> peer.reported(
                                usable,
                                scan.at(),
                                readAt.filter(at -> wasReadFor(peer.id())),
                                updating.test(peer),
                                station));
            }
        }
        for (StatusFile file : ours) {
            if (file instanceof StatusFile.Unusable unusable) {
                change(next, file.peer(), peer -> peer.unusable(Optional.of(unusable.defect())));
            }
        }
        own.ifPresent(next::remove);
        next.values().removeIf(PeerMemory::isNothing);
        return new PeerMemories(
                next,
                Optional.of(scan.at()),
                standings,
                tellable,
                scan.readFor(),
                scan.strangers().with(others(scan, own, roster)));
    }

    /** The station has given out a list: a check against it that came before that is known for what it is now. */
    PeerMemories listed(StationHistory station) {
        Map<PeerId, PeerMemory> next = new HashMap<>(byId);
        next.replaceAll((id, peer) -> peer.listed(station));
        return new PeerMemories(next, readAt, standings, tellable, readFor, strangers);
    }

    /** Known when they were read, and no longer. */
    private List<StrangerFile> others(ReportsScan scan, Optional<PeerId> own, Roster roster) {
        return scan.files().stream()
                .filter(file -> !counts(file.peer(), roster)
                        && own.filter(file.peer()::equals).isEmpty())
                .map(file -> file instanceof StatusFile.Usable usable
                        ? new StrangerFile(
                                file.peer(), Optional.of(usable.report().name()), usable.arrived())
                        : new StrangerFile(file.peer(), Optional.empty(), scan.at()))
                .toList();
    }

    private static boolean wasReadFor(PeerId id, ReportsScan scan) {
        return scan.readFor().isEmpty() || scan.readFor().get().contains(id);
    }

    /** A file of a device that was nobody's until now may have stood there long. */
    private boolean wasReadFor(PeerId id) {
        return readFor.isEmpty() || readFor.get().contains(id);
    }

    /** Nobody looked for a while: what was contact then is proven only up to this moment. */
    PeerMemories unwatchedSince(Instant at) {
        Map<PeerId, PeerMemory> next = new HashMap<>(byId);
        next.replaceAll((id, peer) -> peer.unwatchedSince(at));
        return new PeerMemories(next, readAt, standings, tellable, readFor, strangers);
    }

    /** The same on a clock that was set; the order of moments must stay. */
    PeerMemories moved(UnaryOperator<Instant> move) {
        Map<PeerId, PeerMemory> next = new HashMap<>(byId);
        next.replaceAll((id, peer) -> peer.moved(move));
        Map<PeerId, KeptPeer.Standing> said = new HashMap<>(standings);
        said.replaceAll((id, standing) -> standing.moved(move));
        return new PeerMemories(next, readAt.map(move), said, tellable, readFor, strangers);
    }

    /** A file in the Status folder may have any name: one that stands in for a device would hide an expected truck. */
    private static void change(Map<PeerId, PeerMemory> peers, PeerId id, UnaryOperator<PeerMemory> change) {
        PeerMemory known = peers.get(id);
        if (!RosterTruck.isStandIn(id) && (known != null || peers.size() < MOST_PEERS)) {
            peers.put(id, change.apply(known == null ? PeerMemory.of(id) : known));
        }
    }
}
