package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.pages.Badge;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A truck with its status for each Sync folder of the station, in words.
 *
 * @param worst the worst of its states; empty if nothing is known of it
 * @param label all of it in a sentence, for who can't see the page
 * @param heard when its newest report came; empty if none ever did
 */
record TruckInFolders(
        String id,
        String name,
        String group,
        Optional<PeerState> worst,
        String label,
        List<Cell> cells,
        Optional<Moment> heard,
        boolean inContact,
        String contact,
        boolean outOfService) {

    private static final String NOT_NEEDED = "overview.not_needed";
    private static final String NOT_KNOWN = "update_line.not_known";

    private static final Comparator<TruckInFolders> WORST_FIRST = Comparator.comparing(TruckInFolders::outOfService)
            .thenComparing(truck -> truck.worst().map(Enum::ordinal).orElse(Integer.MAX_VALUE))
            .thenComparing(TruckInFolders::name, Names::compareNaturally)
            .thenComparing(TruckInFolders::id);

    /**
     * Its status for one folder.
     *
     * @param folder what people call it
     * @param badge empty if the truck does not need the folder, or if nothing is known
     * @param has "has #41", or empty
     * @param address of the truck's page for this folder, or empty
     */
    record Cell(String folder, Optional<Badge> badge, String words, String has, String address) {

        private static Cell of(Board board, PeerId truck, StationTime time) {
            String label = board.folder().label();
            Optional<PeerStatus> needs = board.peer(truck);
            if (needs.isEmpty()) {
                return new Cell(
                        label,
                        Optional.empty(),
                        time.say(board.device(truck).isPresent() ? NOT_NEEDED : NOT_KNOWN),
                        "",
                        "");
            }
            PeerStatus peer = needs.get();
            return new Cell(
                    label,
                    Optional.of(Badge.of(peer.verdict())),
                    time.say(peer.verdict().label()),
                    peer.has()
                            .map(update ->
                                    time.say(peer.lacksBytes() ? "overview.has_part" : "overview.has", update.number()))
                            .orElse(""),
                    "folders/" + board.folder().name() + "/trucks/" + truck);
        }
    }

    /** All trucks that need any folder, the worst first. */
    static List<TruckInFolders> all(FleetSnapshot fleet, StationTime time) {
        Map<PeerId, PeerStatus> trucks = new LinkedHashMap<>();
        fleet.boards().forEach(board -> board.peers().forEach(peer -> trucks.putIfAbsent(peer.id(), peer)));
        return trucks.values().stream()
                .map(truck -> of(truck, fleet, time))
                .sorted(WORST_FIRST)
                .toList();
    }

    private static TruckInFolders of(PeerStatus truck, FleetSnapshot fleet, StationTime time) {
        List<Cell> cells = fleet.boards().stream()
                .map(board -> Cell.of(board, truck.id(), time))
                .toList();
        return new TruckInFolders(
                truck.id().value(),
                truck.name(),
                truck.facts().place().group(),
                in(fleet, truck.id()).map(peer -> peer.verdict().state()).min(Comparator.naturalOrder()),
                cells.stream().map(cell -> cell.folder() + ": " + cell.words()).collect(Collectors.joining(". ")) + ".",
                cells,
                in(fleet, truck.id())
                        .flatMap(peer -> peer.facts().report().stream())
                        .map(report -> report.received())
                        .max(Comparator.<Instant>naturalOrder())
                        .map(time::moment),
                truck.inContact(),
                Row.contact(truck.facts().contact(), time),
                truck.facts().outOfService());
    }

    private static Stream<PeerStatus> in(FleetSnapshot fleet, PeerId truck) {
        return fleet.boards().stream().flatMap(board -> board.peer(truck).stream());
    }
}
