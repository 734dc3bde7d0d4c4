package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.verdict.Arrival;
import dev.syncdashboard.dashboard.verdict.Contact;
import dev.syncdashboard.dashboard.verdict.ReceivedReport;
import dev.syncdashboard.dashboard.verdict.Update;
import dev.syncdashboard.status.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notices that trucks got updates. On the fleet's thread only. */
final class Arrivals {

    /** A truck that comes into contact with an update which it got elsewhere says so within this time. */
    private static final Duration SAID_BY_THEN = Duration.ofMinutes(2);

    private final Map<PeerId, Integer> newest;

    /** @param newest the newest update that each truck is known to have had */
    Arrivals(Map<PeerId, Integer> newest) {
        this.newest = new HashMap<>(newest);
    }

    /**
     * What is new since the last call. A truck that got a later update got all before it with it; but of one that was
     * never heard before nobody knows when it got older ones.
     */
    List<Arrival> next(FleetSnapshot fleet) {
        List<Arrival> arrivals = new ArrayList<>();
        for (PeerStatus peer : fleet.peers()) {
            Optional<Update> has = peer.has().filter(update -> !peer.lacksBytes());
            Integer before = newest.get(peer.id());
            if (has.isPresent() && (before == null || has.get().number() > before)) {
                int number = has.get().number();
                int first = before == null ? number : before + 1;
                fleet.updates().stream()
                        .filter(update -> update.number() >= first && update.number() <= number)
                        .map(update -> arrival(peer, update))
                        .flatMap(Optional::stream)
                        .forEach(arrivals::add);
                newest.put(peer.id(), number);
            }
        }
        return arrivals;
    }

    private static Optional<Arrival> arrival(PeerStatus peer, Update update) {
        return peer.facts().report().map(report -> {
            Instant at = at(report, update);
            return new Arrival(
                    peer.id(), update.number(), at, wasInContact(peer.facts().contact(), at, update));
        });
    }

    /** A version that came back is there as soon as it is posted again. */
    private static Instant at(ReceivedReport report, Update update) {
        return report.progressed().isAfter(update.posted()) ? report.progressed() : update.posted();
    }

    private static boolean wasInContact(Contact contact, Instant at, Update update) {
        return contact.spells().stream()
                .filter(spell -> spell.end().filter(at::isAfter).isEmpty())
                .anyMatch(spell -> !spell.start().isAfter(update.posted())
                        || !spell.start().plus(SAID_BY_THEN).isAfter(at));
    }
}
