package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.status.FolderName;
import java.time.Instant;
import java.util.List;

/**
 * What was found to have happened at one moment, and the fleet as it is with all of that.
 *
 * @param folder which Sync folder the events are about; those of devices and of the roster come with the station's first
 * @param at when it was found; each event says by itself when it happened, where that is known
 * @param events in the order in which they are told
 */
public record FleetNews(FolderName folder, Instant at, Board snapshot, List<FleetEvent> events) {

    public FleetNews {
        events = List.copyOf(events);
    }
}
