package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.List;
import java.util.Map;

/**
 * The whole fleet for scripts. Every key is always there; what is not known is {@code null}.
 *
 * @param known false until the station's engine and the Status folder were both read once since the start: then there is
 *     no peer here, and nothing may be concluded from that
 * @param summary by state code, how many trucks in service have it, and their {@code total}
 * @param unknownDevices those that send reports though nobody knows them; they count in nothing
 * @param reportsNotKept how many reports did not get into the history since the start, since a device sent too many
 * @param peers all trucks, those out of service last and with the mark {@code out_of_service}
 */
record FleetJson(
        boolean known,
        StationJson station,
        Map<String, Integer> summary,
        UnknownDevicesJson unknownDevices,
        long reportsNotKept,
        List<PeerJson> peers) {

    static FleetJson of(Board fleet, StationTime time) {
        return new FleetJson(
                fleet.known(),
                StationJson.of(fleet.station(), time),
                Summary.counts(fleet),
                UnknownDevicesJson.of(fleet.strangers().files()),
                fleet.reportsNotKept(),
                fleet.peers().stream().map(peer -> PeerJson.of(peer, time)).toList());
    }
}
