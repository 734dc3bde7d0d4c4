package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.text.StationTime;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a truck is in contact, and on whose word: that of the station's sync program, which is late. Pure.
 */
final class ContactFacts {

    private ContactFacts() {}

    /** Empty for a truck of which nobody can say whether it can be heard. */
    static Optional<Fact> since(PeerFacts peer, StationTime time) {
        if (isUnheard(peer)) {
            return Optional.empty();
        }
        Contact contact = peer.contact();
        return Optional.of(contact.since()
                .map(since -> Fact.at(
                        time.say(contact.now() ? "truck.fact.in_contact_since" : "truck.fact.out_of_contact_since"),
                        time.moment(since)))
                .orElseGet(() -> Fact.of(time.say("truck.fact.contact"), time.say("truck.fact.not_seen"))));
    }

    /**
     * What a technician wants to know besides.
     *
     * @param lag how long at most the engine may take a truck that is gone for one in contact, if that is known
     */
    static List<Fact> more(PeerFacts peer, Optional<Duration> lag, StationTime time) {
        if (isUnheard(peer)) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        if (peer.contact().since().isPresent()) {
            facts.add(Fact.of(time.say("truck.fact.source"), source(peer.contact(), lag, time)));
        }
        facts.add(Fact.of(time.say("truck.fact.contact_today"), today(peer.contact(), time)));
        return facts;
    }

    private static boolean isUnheard(PeerFacts peer) {
        return !peer.inPeerList()
                && peer.report().isEmpty()
                && peer.contact().since().isEmpty();
    }

    private static String source(Contact contact, Optional<Duration> lag, StationTime time) {
        return lag.map(most -> time.say(
                        contact.now() ? "truck.fact.source.late" : "truck.fact.source.was_late", inMinutes(most, time)))
                .orElseGet(() -> time.say("truck.fact.source.engine"));
    }

    /** Whole ones, rounded up: it is a most. */
    private static String inMinutes(Duration most, StationTime time) {
        return time.span(most.plusMinutes(1).minusNanos(1).truncatedTo(ChronoUnit.MINUTES));
    }

    private static String today(Contact contact, StationTime time) {
        Duration sum = contact.sum(time.startOfDay(), time.now());
        return sum.isZero() ? time.say("truck.fact.not_at_all") : time.span(sum);
    }
}
