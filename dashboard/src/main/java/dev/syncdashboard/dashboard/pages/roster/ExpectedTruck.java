package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.AgentWord;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.pages.Badge;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.ReleaseWords;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.words.Message;
import java.util.Optional;

/**
 * A truck on the roster, in words.
 *
 * @param id under which the other pages know it
 * @param device the name that its device gives itself; "linked" if that is not known; empty if it has none
 * @param badge empty as long as no verdict of it is known
 * @param version what it says of the version of its reporting program; empty if nothing that it has signed
 * @param service "until Fri 18:00: new pump"; empty if it is in service
 */
record ExpectedTruck(
        int number,
        String id,
        String name,
        String group,
        String device,
        Optional<Badge> badge,
        String label,
        String version,
        String service) {

    static ExpectedTruck of(RosterTruck truck, Optional<PeerStatus> status, StationTime time) {
        return new ExpectedTruck(
                truck.number(),
                truck.id().value(),
                truck.name(),
                truck.group(),
                truck.device().isEmpty()
                        ? ""
                        : status.map(KnownDevice::ownName).orElseGet(() -> time.say("roster.device.linked")),
                status.map(PeerStatus::verdict).map(Badge::of),
                status.map(peer -> time.say(peer.verdict().label()))
                        .orElseGet(() -> time.say("roster.truck.not_known_yet")),
                status.flatMap(peer -> peer.facts().provenAgent())
                        .flatMap(AgentWord::release)
                        .map(ReleaseWords::of)
                        .map(time::say)
                        .orElse(""),
                truck.outOfService(time.now()).map(away -> service(away, time)).orElse(""));
    }

    public boolean hasDevice() {
        return !device.isEmpty();
    }

    private static String service(OutOfService away, StationTime time) {
        return away.until()
                .map(end -> time.say("roster.truck.until", new Message.End(end), away.reason()))
                .orElse(away.reason());
    }
}
