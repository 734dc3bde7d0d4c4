package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Deed;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that happened in a Sync folder, in memory. Safe for many threads. */
final class RememberedFolder implements HistoryReader {

    private static final int MOST_ARRIVALS = 100_000;
    private static final int MOST_DEEDS = 1_000;

    private final RememberedContacts contacts;
    private StationHistory station = StationHistory.EMPTY;
    private final Map<String, FileEntry> files = new TreeMap<>();
    private final Map<PeerId, KeptPeer> peers = new HashMap<>();
    private final Map<PeerId, RememberedPast> pasts = new HashMap<>();
    private final List<Stretch> watched = new ArrayList<>();
    private final TreeMap<ArrivalKey, Arrival> arrivals =
            new TreeMap<>(Comparator.comparingInt(ArrivalKey::number).thenComparing(ArrivalKey::peer));
    private final Deque<Deed> deeds = new ArrayDeque<>();
    private int filesOf;

    private record ArrivalKey(int number, PeerId peer) {}

    /** @param contacts of all devices */
    RememberedFolder(RememberedContacts contacts) {
        this.contacts = contacts;
    }

    synchronized KeptFolder kept() {
        List<KeptPeer> known = peers.values().stream()
                .map(peer -> new KeptPeer(
                        peer.id(),
                        peer.engineName(),
                        peer.report(),
                        peer.faults(),
                        contacts.of(peer.id()),
                        peer.standing()))
                .toList();
        Map<PeerId, Integer> arrived = new HashMap<>();
        arrivals.values().forEach(arrival -> arrived.merge(arrival.peer(), arrival.number(), Math::max));
        return new KeptFolder(station, known, arrived, List.copyOf(files.values()), filesOf, lastLook());
    }

    synchronized Optional<Instant> lastLook() {
        return watched.isEmpty()
                ? Optional.empty()
                : Optional.of(lastOf(watched).to());
    }

    synchronized void change(UnaryOperator<StationHistory> change) {
        station = change.apply(station);
    }

    synchronized void list(Entry.Listed listed) {
        FileChanges differences = listed.differences();
        if (listed.anew()) {
            files.clear();
        }
        differences.removed().forEach(file -> files.remove(file.path()));
        differences.changed().forEach(file -> files.put(file.path(), file));
        differences.added().forEach(file -> files.put(file.path(), file));
        filesOf = listed.number();
    }

    synchronized void know(KeptPeer peer) {
        peers.put(peer.id(), peer);
    }

    synchronized void forget(PeerId peer) {
        peers.remove(peer);
    }

    synchronized void add(PeerId peer, ReceivedReport report) {
        past(peer).add(report);
    }

    synchronized void add(Flip flip) {
        past(flip.peer()).add(flip);
    }

    synchronized void add(Deed deed) {
        deeds.addFirst(deed);
        if (deeds.size() > MOST_DEEDS) {
            deeds.removeLast();
        }
    }

    @Override
    public synchronized List<Deed> deeds(int most) {
        return deeds.stream().limit(most).toList();
    }

    synchronized void add(Arrival arrival) {
        arrivals.putIfAbsent(new ArrivalKey(arrival.number(), arrival.peer()), arrival);
        if (arrivals.size() > MOST_ARRIVALS) {
            arrivals.pollFirstEntry();
        }
    }

    synchronized void watch(Stretch stretch) {
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
    public synchronized PeerPast past(PeerId peer, Instant from) {
        RememberedPast past = pasts.getOrDefault(peer, new RememberedPast());
        List<Stretch> gaps = gaps(from);
        return new PeerPast(
                past.reportsSince(from),
                contacts.since(peer, from),
                past.flipsSince(from),
                arrivals.values().stream()
                        .filter(arrival ->
                                arrival.peer().equals(peer) && !arrival.at().isBefore(from))
                        .toList(),
                contacts.forgotten(peer, from).map(lost -> joined(lost, gaps)).orElse(gaps));
    }

    private static List<Stretch> joined(Stretch first, List<Stretch> others) {
        return Stream.concat(
                        Stream.of(first), others.stream().filter(gap -> gap.to().isAfter(first.to())))
                .toList();
    }

    @Override
    public synchronized List<PeerPast.Report> reports(PeerId peer, int most) {
        return pasts.getOrDefault(peer, new RememberedPast()).newest(most);
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

    private static Stretch lastOf(List<Stretch> stretches) {
        return stretches.get(stretches.size() - 1);
    }
}
