package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.model.RosterPlace;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a peer and one Sync folder together with what the roster says of it. Pure.
 *
 * @param name the roster's, or the truck's own
 */
record BoardEntry(PeerMemory memory, String name, RosterPlace place) {

    /** All known peers, and the expected trucks of which nothing is known yet. */
    static List<BoardEntry> all(FolderName folder, PeerMemories known, Roster roster, Instant now) {
        List<BoardEntry> all = new ArrayList<>();
        for (PeerMemory peer : known.all(folder)) {
            String name = roster.truckWith(peer.id()).map(RosterTruck::name).orElseGet(peer::name);
            all.add(new BoardEntry(peer, name, roster.placeOf(peer.id(), now)));
        }
        for (RosterTruck truck : roster.trucks()) {
            PeerId id = truck.id();
            if (!known.devices().containsKey(id)) {
                PeerMemory nothing = new PeerMemory(DeviceMemory.of(id), folder, Holding.NONE);
                all.add(new BoardEntry(nothing, truck.name(), Roster.placeOf(truck, now)));
            }
        }
        return all;
    }

    /** The same for two names that a person may take for each other. */
    String nameKey() {
        return Names.lookOf(name);
    }
}
