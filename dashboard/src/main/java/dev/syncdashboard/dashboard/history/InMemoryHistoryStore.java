package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.archive.Kept;
import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.dashboard.verdict.Arrival;
import dev.syncdashboard.dashboard.verdict.Contact;
import dev.syncdashboard.dashboard.verdict.FileChanges;
import dev.syncdashboard.dashboard.verdict.FileEntry;
import dev.syncdashboard.dashboard.verdict.Sighting;
import dev.syncdashboard.dashboard.verdict.StationHistory;
import dev.syncdashboard.dashboard.verdict.Update;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Keeps everything for as long as the dashboard runs, and of each truck's past only the newest part. */
public final class InMemoryHistoryStore implements HistoryStore {

    private StationHistory station = StationHistory.EMPTY;
    private final Map<String, FileEntry> files = new TreeMap<>();
    private final Map<PeerId, KeptPeer> peers = new HashMap<>();
    private final Map<PeerId, RememberedPast> pasts = new HashMap<>();
    private final List<Stretch> watched = new ArrayList<>();
    private final TreeMap<ArrivalKey, Arrival> arrivals =
            new TreeMap<>(Comparator.comparingInt(ArrivalKey::number).thenComparing(ArrivalKey::peer));
    private Roster roster = Roster.EMPTY;
    private int filesOf;
    private final Keeper keeper = new Keeper();

    private static final int MOST_ARRIVALS = 100_000;

    private record ArrivalKey(int number, PeerId peer) {}

    @Override
    public void open(Consumer<Optional<Kept>> answer) {
        answer.accept(Optional.of(kept()));
    }

    @Override
    public RosterDoubt doubtOfBefore() {
        return RosterDoubt.NOT_KEPT;
    }

    private synchronized Kept kept() {
        Optional<Instant> lastLook = watched.isEmpty()
                ? Optional.empty()
                : Optional.of(lastOf(watched).to());
        pasts.values().forEach(past -> past.endAt(lastLook));
        List<KeptPeer> known = peers.values().stream()
                .map(peer -> new KeptPeer(
                        peer.id(),
                        peer.engineName(),
                        peer.report(),
                        peer.faults(),
                        new Contact(past(peer.id()).spells()),
                        peer.standing()))
                .toList();
        Map<PeerId, Integer> arrived = new HashMap<>();
        arrivals.values().forEach(arrival -> arrived.merge(arrival.peer(), arrival.number(), Math::max));
        return new Kept(station, known, arrived, roster, List.copyOf(files.values()), filesOf, lastLook);
    }

    @Override
    public synchronized void keep(Entry entry) {
        entry.giveTo(keeper);
    }

    /** Guarded by the store, which calls it. */
    private final class Keeper implements Entry.Keeper {

        @Override
        public void sighted(Entry.Sighted entry) {
            List<Sighting> log = new ArrayList<>(station.log());
            log.add(entry.sighting());
            station = StationHistory.of(log, station.updates());
        }

        @Override
        public void posted(Entry.Posted entry) {
            List<Update> updates = new ArrayList<>(station.updates());
            updates.add(entry.update());
            station = StationHistory.of(station.log(), updates);
        }

        @Override
        public void titled(Entry.Titled entry) {
            station = station.withTitle(entry.number(), entry.title());
        }

        @Override
        public void changed(Entry.Changed entry) {
            station = station.withChanges(entry.number(), entry.changes());
        }

        @Override
        public void listed(Entry.Listed entry) {
            list(entry);
        }

        @Override
        public void peerKnown(Entry.PeerKnown entry) {
            peers.put(entry.peer().id(), entry.peer());
        }

        @Override
        public void peerForgotten(Entry.PeerForgotten entry) {
            peers.remove(entry.peer());
        }

        @Override
        public void reported(Entry.Reported entry) {
            past(entry.peer()).add(entry.report());
        }

        @Override
        public void spellSeen(Entry.SpellSeen entry) {
            past(entry.peer()).add(entry.spell());
        }

        @Override
        public void flipped(Entry.Flipped entry) {
            past(entry.flip().peer()).add(entry.flip());
        }

        @Override
        public void arrived(Entry.Arrived entry) {
            Arrival arrival = entry.arrival();
            arrivals.putIfAbsent(new ArrivalKey(arrival.number(), arrival.peer()), arrival);
            if (arrivals.size() > MOST_ARRIVALS) {
                arrivals.pollFirstEntry();
            }
        }

        @Override
        public void rostered(Entry.Rostered entry) {
            roster = entry.roster();
        }

        @Override
        public void watched(Entry.Watched entry) {
            watch(entry.stretch());
        }

        /** Nobody has to: all is kept at once. */
        @Override
        public void asked(Entry.Asked entry) {}
    }

    private void list(Entry.Listed listed) {
        FileChanges differences = listed.differences();
        if (listed.anew()) {
            files.clear();
        }
        differences.removed().forEach(file -> files.remove(file.path()));
        differences.changed().forEach(file -> files.put(file.path(), file));
        differences.added().forEach(file -> files.put(file.path(), file));
        filesOf = listed.number();
    }

    private void watch(Stretch stretch) {
        if (!watched.isEmpty() && lastOf(watched).from().equals(stretch.from())) {
            watched.remove(watched.size() - 1);
        }
        watched.add(stretch);
        RememberedPast.bound(watched);
    }

    private RememberedPast past(PeerId peer) {
        return pasts.computeIfAbsent(peer, id -> new RememberedPast());
    }

    @Override
    public Optional<String> problem() {
        return Optional.empty();
    }

    @Override
    public synchronized PeerPast past(PeerId peer, Instant from) {
        List<Arrival> reached = arrivals.values().stream()
                .filter(arrival -> arrival.peer().equals(peer) && !arrival.at().isBefore(from))
                .toList();
        return past(peer).since(from, reached, gaps(from));
    }

    @Override
    public synchronized List<PeerPast.Report> reports(PeerId peer, int most) {
        return past(peer).newest(most);
    }

    @Override
    public synchronized Set<FolderHash> everHad(Collection<FolderHash> hashes) {
        return hashes.stream().filter(station::everHad).collect(Collectors.toSet());
    }

    @Override
    public synchronized Optional<Instant> knownFrom() {
        return watched.stream().map(Stretch::from).findFirst();
    }

    @Override
    public synchronized List<Stretch> gaps(Instant from) {
        return Stretch.gaps(watched).stream()
                .filter(gap -> gap.to().isAfter(from))
                .toList();
    }

    @Override
    public synchronized List<Arrival> arrivals(int number) {
        return arrivalsFrom(number).stream()
                .filter(arrival -> arrival.number() == number)
                .toList();
    }

    @Override
    public synchronized List<Arrival> arrivalsFrom(int number) {
        return arrivals.values().stream()
                .filter(arrival -> arrival.number() >= number)
                .sorted(Comparator.comparingInt(Arrival::number)
                        .thenComparing(Arrival::at)
                        .thenComparing(Arrival::peer))
                .toList();
    }

    @Override
    public synchronized Map<PeerId, Instant> firstReports() {
        Map<PeerId, Instant> first = new HashMap<>();
        pasts.forEach((peer, past) -> past.firstReport().ifPresent(received -> first.put(peer, received)));
        return first;
    }

    @Override
    public synchronized Optional<FileChanges> changes(int number) {
        return station.update(number).flatMap(Update::changes);
    }

    @Override
    public synchronized Map<Integer, FileChanges> changesFrom(int number) {
        Map<Integer, FileChanges> known = new HashMap<>();
        for (Update update : station.updates()) {
            if (update.number() >= number) {
                update.changes().ifPresent(changes -> known.put(update.number(), changes));
            }
        }
        return known;
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private static Stretch lastOf(List<Stretch> stretches) {
        return stretches.get(stretches.size() - 1);
    }
}
