package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.fleet.StationFolder;
import dev.syncdashboard.dashboard.pages.Badge;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.StationTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A truck with its status for each Sync folder of the station, in words.
 *
 * @param label all of it in a sentence, for who can't see the page
 * @param heard when its newest report came; empty if none ever did
 */
record TruckInFolders(
        String id,
        String name,
        String group,
        String label,
        List<Cell> cells,
        Optional<Moment> heard,
        boolean inContact,
        String contact,
        boolean outOfService) {

    private static final String NOT_NEEDED = "overview.not_needed";
    private static final String NOT_KNOWN = "update_line.not_known";

    /**
     * Its status for one folder.
     *
     * @param folder what people call it
     * @param badge empty if the truck does not need the folder, or if nothing is known
     * @param has "has #41", or empty
     * @param address of the truck's page for this folder, or empty
     */
    record Cell(String folder, Optional<Badge> badge, String words, String has, String address) {

        private static Cell of(StationFolder folder, TruckAcross.Share share, StationTime time) {
            return share.status()
                    .map(peer -> of(folder, peer, time))
                    .orElseGet(() -> new Cell(
                            folder.label(),
                            Optional.empty(),
                            time.say(share.known() ? NOT_NEEDED : NOT_KNOWN),
                            "",
                            ""));
        }

        private static Cell of(StationFolder folder, PeerStatus peer, StationTime time) {
            return new Cell(
                    folder.label(),
                    Optional.of(Badge.of(peer.verdict())),
                    time.say(peer.verdict().label()),
                    peer.has()
                            .map(update ->
                                    time.say(peer.lacksBytes() ? "overview.has_part" : "overview.has", update.number()))
                            .orElse(""),
                    "folders/" + folder.name() + "/trucks/" + peer.id());
        }
    }

    /** @param folders of the station, in its order */
    static TruckInFolders of(TruckAcross truck, List<StationFolder> folders, StationTime time) {
        PeerStatus device = truck.device();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            cells.add(Cell.of(folders.get(i), truck.shares().get(i), time));
        }
        return new TruckInFolders(
                device.id().value(),
                device.name(),
                device.facts().place().group(),
                cells.stream().map(cell -> cell.folder() + ": " + cell.words()).collect(Collectors.joining(". ")) + ".",
                cells,
                truck.statuses()
                        .flatMap(peer -> peer.facts().report().stream())
                        .map(report -> report.received())
                        .max(Comparator.<Instant>naturalOrder())
                        .map(time::moment),
                device.inContact(),
                Row.contact(device.facts().contact(), time),
                truck.outOfService());
    }
}
