package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import java.util.List;
import java.util.Map;

/**
 * The whole fleet for scripts. Every key is always there; what is not known is {@code null}.
 *
 * @param known false until the station's engine and the Status folder were both read once since the start: then there is
 *     no peer here, and nothing may be concluded from that
 * @param summary by state code, how many trucks in service have it, and their {@code total}
 * @param peers all trucks, those out of service last and with the mark {@code out_of_service}
 */
record FleetJson(boolean known, StationJson station, Map<String, Integer> summary, List<PeerJson> peers) {

    static FleetJson of(FleetSnapshot fleet) {
        return new FleetJson(
                fleet.known(),
                StationJson.of(fleet.station()),
                Summary.counts(fleet),
                fleet.peers().stream().map(PeerJson::of).toList());
    }
}
