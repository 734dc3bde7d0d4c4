package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.Times;
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
                .map(since -> Fact.at(contact.now() ? "In contact since" : "Out of contact since", time.moment(since)))
                .orElse(Fact.of("Contact", "not seen yet")));
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
            facts.add(Fact.of("Source of contact", "the station's sync program" + late(peer.contact(), lag)));
        }
        facts.add(Fact.of("In contact today", today(peer.contact(), time)));
        return facts;
    }

    private static boolean isUnheard(PeerFacts peer) {
        return !peer.inPeerList()
                && peer.report().isEmpty()
                && peer.contact().since().isEmpty();
    }

    private static String late(Contact contact, Optional<Duration> lag) {
        return lag.map(ContactFacts::upTo)
                .map(most -> contact.now()
                        ? "; it may notice " + most + " late that a truck is gone"
                        : "; the truck may have been gone " + most + " before")
                .orElse("");
    }

    /** In whole minutes, rounded up: it is a most. */
    private static String upTo(Duration most) {
        return "up to " + Times.ENGLISH.span(most.plusMinutes(1).minusNanos(1).truncatedTo(ChronoUnit.MINUTES));
    }

    private static String today(Contact contact, StationTime time) {
        Duration sum = contact.sum(time.startOfDay(), time.now());
        return sum.isZero() ? "not at all" : Times.ENGLISH.span(sum);
    }
}
