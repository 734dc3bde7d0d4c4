package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.pages.Notice;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.StationTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What may be changed of one truck on the roster, in words. Pure.
 *
 * @param since since when it is out of service; empty if it is in service
 * @param reason why it is out of service, or empty
 * @param untilDay the last day of that, as a date field has it, or empty
 * @param untilTime the time on it, as a time field has it; empty for the end of the day
 * @param device the one that it has; empty if it has none
 * @param linkable devices that it may get
 * @param last there is no roster without it
 */
record TruckEdit(
        List<Notice> notices,
        ExpectedTruck truck,
        String since,
        String reason,
        String untilDay,
        String untilTime,
        Optional<KnownDevice> device,
        List<KnownDevice> linkable,
        List<String> groups,
        boolean last) {

    /** More than anybody would look through. */
    private static final int MOST_LINKABLE = 200;

    static TruckEdit of(RosterTruck truck, Board fleet, StationTime time) {
        RosterDevices devices = RosterDevices.of(fleet);
        Optional<OutOfService> away = truck.outOfService(time.now());
        Optional<Instant> until = away.flatMap(OutOfService::until);
        ZoneId zone = time.voice().zone();
        return new TruckEdit(
                Notice.of(fleet, time),
                ExpectedTruck.of(truck, fleet.peer(truck.id()), time),
                away.map(service -> time.at(service.since())).orElse(""),
                away.map(OutOfService::reason).orElse(""),
                until.map(end -> EndOfService.day(end, zone)).orElse(""),
                until.map(end -> EndOfService.time(end, zone)).orElse(""),
                truck.device()
                        .map(id -> devices.find(id)
                                .map(peer -> KnownDevice.of(peer, time))
                                .orElseGet(() -> KnownDevice.forgotten(id, time))),
                devices.linkable(truck, time).stream().limit(MOST_LINKABLE).toList(),
                RosterPage.groups(fleet.roster()),
                fleet.roster().trucks().size() == 1);
    }
}
