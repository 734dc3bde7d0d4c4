package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A device in words.
 *
 * @param heard "in contact", "last heard Tue 09:31", "never heard"
 * @param of the truck that had it, or empty
 */
record KnownDevice(String id, String name, String heard, String of) {

    static KnownDevice of(PeerStatus peer, StationTime time) {
        return new KnownDevice(peer.id().value(), ownName(peer), heard(peer.facts(), time), "");
    }

    /** One of which nothing is known any more. */
    static KnownDevice forgotten(PeerId id, StationTime time) {
        return new KnownDevice(id.value(), time.say("roster.device.forgotten"), time.say("roster.heard.never"), "");
    }

    KnownDevice of(String truck) {
        return new KnownDevice(id, name, heard, truck);
    }

    /** As the device calls itself. One on the roster goes by its truck's name everywhere else. */
    static String ownName(PeerStatus peer) {
        return peer.facts()
                .report()
                .map(report -> report.report().name())
                .filter(name -> !name.isBlank())
                .map(Names::device)
                .orElseGet(peer::name);
    }

    private static String heard(PeerFacts peer, StationTime time) {
        Contact contact = peer.contact();
        if (contact.now()) {
            return time.say("roster.heard.now");
        }
        Optional<Instant> last = Stream.concat(
                        contact.since().stream(), peer.report().map(ReceivedReport::received).stream())
                .max(Instant::compareTo);
        return last.map(at -> time.say("roster.heard.last", time.at(at)))
                .orElseGet(() -> time.say("roster.heard.never"));
    }
}
