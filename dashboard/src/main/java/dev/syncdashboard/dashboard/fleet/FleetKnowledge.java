package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.KeptFleet;
import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.archive.KeptPeer.Standing;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What is known of one Sync folder, and of all devices, at one moment, as far as it can make news. Two of these, and {@link FleetEvents} finds what happened from
 * the one to the other. Immutable and pure.
 *
 * @param confirmed when the station's version was last confirmed
 * @param watched since when, without a break; empty until it was confirmed in this run
 * @param checks whether the station can be checked; empty until that is known in this run
 * @param holdings what each device has of the folder
 * @param reports the last report of each device
 * @param standings what is said of each device that is known, or was said last
 * @param trucks as the snapshot has them
 * @param reached the newest update that each truck has, or had
 */
record FleetKnowledge(
        StationHistory station,
        Optional<Instant> confirmed,
        Optional<Instant> watched,
        Optional<Checks> checks,
        Map<PeerId, DeviceMemory> devices,
        Map<PeerId, Holding> holdings,
        Map<PeerId, ReceivedReport> reports,
        Map<PeerId, Standing> standings,
        List<PeerStatus> trucks,
        Map<PeerId, Integer> reached,
        Roster roster,
        Listing files) {

    /** Whether the station can be checked, since when that is so, and why not where it can't. */
    record Checks(boolean possible, Instant since, Message problem) {

        static Checks of(StationStatus status) {
            return new Checks(status.canCheck(), status.since(), status.whyNot().whole());
        }
    }

    /** What was known before the start, by what was kept of it. */
    static FleetKnowledge of(FolderName name, KeptFleet all) {
        KeptFolder kept = all.folder(name);
        PeerMemories peers = PeerMemories.NONE.precededBy(all);
        Holdings held = peers.in(name);
        return new FleetKnowledge(
                kept.station(),
                kept.lastLook(),
                Optional.empty(),
                Optional.empty(),
                peers.devices(),
                held.byId(),
                reports(held),
                held.standings(),
                List.of(),
                kept.arrived(),
                all.roster(),
                new Listing(kept.filesOf(), kept.files()));
    }

    /** What is known after this. */
    FleetKnowledge next(StationMemory stationNow, PeerMemories peers, Listing listing, Board snapshot, Limits limits) {
        Holdings held = peers.in(snapshot.folder().name());
        Map<PeerId, Standing> said = new HashMap<>(standings);
        said.keySet().retainAll(peers.devices().keySet());
        Map<PeerId, Integer> got = new HashMap<>(reached);
        for (PeerStatus truck : snapshot.peers()) {
            // Of a truck that is only expected nothing has happened yet.
            if (peers.devices().containsKey(truck.id())) {
                said.put(truck.id(), truck.standing());
            }
            hasForSure(truck).ifPresent(update -> got.merge(truck.id(), update.number(), Math::max));
        }
        return new FleetKnowledge(
                stationNow.history(),
                stationNow.hashAt(),
                watchedUntil(stationNow.hashAt(), limits),
                stationNow.wasHeard() ? Optional.of(Checks.of(snapshot.station())) : checks,
                peers.devices(),
                held.byId(),
                reports(held),
                said,
                snapshot.peers(),
                got,
                snapshot.roster(),
                listing);
    }

    /** The update that a truck has all bytes of, as far as it can be told. */
    static Optional<Update> hasForSure(PeerStatus truck) {
        return truck.has()
                .filter(update -> !truck.lacksBytes() && !truck.known().isDoubted());
    }

    private static Map<PeerId, ReceivedReport> reports(Holdings held) {
        Map<PeerId, ReceivedReport> reports = new HashMap<>();
        held.byId().forEach((id, holding) -> holding.report().ifPresent(report -> reports.put(id, report)));
        return reports;
    }

    private Optional<Instant> watchedUntil(Optional<Instant> now, Limits limits) {
        if (now.isEmpty() || now.equals(confirmed)) {
            return watched;
        }
        boolean goesOn = confirmed
                .filter(last -> !last.plus(limits.cannotCheckAfter()).isBefore(now.get()))
                .isPresent();
        return watched.filter(from -> goesOn).or(() -> now);
    }

    /** The same, but for reports and standings: of them these. */
    FleetKnowledge with(Map<PeerId, ReceivedReport> otherReports, Map<PeerId, Standing> otherStandings) {
        return new FleetKnowledge(
                station,
                confirmed,
                watched,
                checks,
                devices,
                holdings,
                otherReports,
                otherStandings,
                trucks,
                reached,
                roster,
                files);
    }

    /** The same, but for whether the station can be checked. */
    FleetKnowledge with(Checks other) {
        return new FleetKnowledge(
                station,
                confirmed,
                watched,
                Optional.of(other),
                devices,
                holdings,
                reports,
                standings,
                trucks,
                reached,
                roster,
                files);
    }

    /**
     * The same on a clock that was set. Watching begins anew with what comes next.
     *
     * @param stationNow as it is on that clock
     * @param peers likewise
     * @param held likewise
     */
    FleetKnowledge moved(StationMemory stationNow, PeerMemories peers, Holdings held, UnaryOperator<Instant> move) {
        return new FleetKnowledge(
                stationNow.history(),
                stationNow.hashAt(),
                Optional.empty(),
                checks.map(last -> new Checks(last.possible(), move.apply(last.since()), last.problem())),
                peers.devices(),
                held.byId(),
                mapped(reports, report -> report.moved(move)),
                mapped(standings, standing -> standing.moved(move)),
                trucks.stream().map(truck -> truck.moved(move)).toList(),
                reached,
                roster,
                files);
    }

    /** A device with what it has of the folder; empty if it is not known. */
    Optional<PeerMemory> peer(FolderName folder, PeerId id) {
        return Optional.ofNullable(devices.get(id))
                .map(device -> new PeerMemory(device, folder, holdings.getOrDefault(id, Holding.NONE)));
    }

    private static <T> Map<PeerId, T> mapped(Map<PeerId, T> all, UnaryOperator<T> change) {
        return all.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> change.apply(entry.getValue())));
    }
}
