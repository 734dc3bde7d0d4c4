package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Who has the current files of one Sync folder, at one moment. Immutable: a page takes one and renders it, without I/O.
 *
 * @param version of the snapshot that it is part of
 * @param at when it was made
 * @param known verdicts were made at least once since the start; until then nothing may be said of the trucks, not even
 *     that there are none
 * @param peers worst first, then by name; those out of service last
 * @param apart devices that are no truck (any more): ignored, or replaced by another
 * @param notNeeding trucks that don't need this folder, as the roster says; they count in nothing here
 * @param updates all numbered updates, oldest first
 * @param roster the expected trucks; a change shows here at once, also while verdicts are frozen
 * @param strangers devices that nobody knows; they count in nothing
 * @param reportsNotKept how many reports did not get into the history since the start, since a device sent too many
 */
public record Board(
        StationFolder folder,
        long version,
        Instant at,
        boolean known,
        StationStatus station,
        List<PeerStatus> peers,
        List<PeerStatus> apart,
        List<PeerStatus> notNeeding,
        List<Update> updates,
        Roster roster,
        Strangers strangers,
        long reportsNotKept) {

    public Board {
        peers = List.copyOf(peers);
        apart = List.copyOf(apart);
        notNeeding = List.copyOf(notNeeding);
        updates = List.copyOf(updates);
    }

    /** The same with the trucks of one group only, in any case. */
    public Board ofGroup(String group) {
        FleetFilter filter = FleetFilter.of(List.of(), List.of(group), "");
        return with(
                peers.stream().filter(filter::matches).toList(),
                List.of(),
                notNeeding.stream().filter(filter::matches).toList());
    }

    /** The same on a clock that was set, so that what is said of a truck goes on. */
    Board moved(UnaryOperator<Instant> move) {
        return with(moved(peers, move), moved(apart, move), moved(notNeeding, move));
    }

    private Board with(List<PeerStatus> trucks, List<PeerStatus> others, List<PeerStatus> idle) {
        return new Board(
                folder, version, at, known, station, trucks, others, idle, updates, roster, strangers, reportsNotKept);
    }

    private static List<PeerStatus> moved(List<PeerStatus> peers, UnaryOperator<Instant> move) {
        return peers.stream().map(peer -> peer.moved(move)).toList();
    }

    /** The same in a later snapshot. */
    Board in(long later) {
        return with(later, station);
    }

    /** The same, but no verdict can be made. */
    Board cannotCheck(long later, Instant from, Message why) {
        return with(later, station.cannotCheck(from, why));
    }

    private Board with(long later, StationStatus other) {
        return new Board(
                folder, later, at, known, other, peers, apart, notNeeding, updates, roster, strangers, reportsNotKept);
    }

    public Optional<Update> update(int number) {
        return updates.stream().filter(update -> update.number() == number).findFirst();
    }

    public Optional<PeerStatus> peer(PeerId id) {
        return peers.stream().filter(peer -> peer.id().equals(id)).findFirst();
    }

    /** A truck, be it one that does not need this folder, or a device that is none (any more). */
    public Optional<PeerStatus> device(PeerId id) {
        return peer(id).or(() -> Stream.concat(notNeeding.stream(), apart.stream())
                .filter(peer -> peer.id().equals(id))
                .findFirst());
    }

    /** All devices that are known. */
    public Stream<PeerStatus> devices() {
        return Stream.of(peers, notNeeding, apart).flatMap(List::stream);
    }

    /** The trucks that count: all but those out of service. */
    public List<PeerStatus> inService() {
        return peers.stream().filter(peer -> !peer.facts().outOfService()).toList();
    }

    public List<PeerStatus> outOfService() {
        return peers.stream().filter(peer -> peer.facts().outOfService()).toList();
    }

    /** Devices of which nobody has said yet what they are. They count as trucks. */
    public List<PeerStatus> newDevices() {
        return peers.stream().filter(peer -> peer.facts().place().isNew()).toList();
    }

    /** Trucks that a person removed, and that were heard since. */
    public List<PeerStatus> returned() {
        return apart.stream().filter(this::isReturned).toList();
    }

    private boolean isReturned(PeerStatus peer) {
        return Optional.ofNullable(roster.choices().removed().get(peer.id()))
                .filter(since -> peer.facts().heardAfter(since))
                .isPresent();
    }

    /**
     * Whether every truck in service is known to have the current files, and it is known who belongs to the fleet: who is
     * linked, and who is expected.
     */
    public boolean allUpToDate() {
        int total = inService().size();
        return known
                && strangers.fleetIsKnown()
                && roster.doubt().isEmpty()
                && total > 0
                && counts().getOrDefault(PeerState.UP_TO_DATE, 0) == total;
    }

    /** How many trucks in service have each state; every state is a key. */
    public Map<PeerState, Integer> counts() {
        Map<PeerState, Integer> counts = new EnumMap<>(PeerState.class);
        for (PeerState state : PeerState.values()) {
            counts.put(state, 0);
        }
        inService().forEach(peer -> counts.merge(peer.verdict().state(), 1, Integer::sum));
        return counts;
    }
}
