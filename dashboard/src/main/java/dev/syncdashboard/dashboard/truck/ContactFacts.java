package dev.syncdashboard.dashboard.truck;

import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.Times;
import dev.syncdashboard.dashboard.verdict.Contact;
import dev.syncdashboard.dashboard.verdict.PeerFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a truck is in contact, and on whose word: that of the station's sync program, which is late, and beside it when the
 * truck's own agent was last heard. Pure.
 */
final class ContactFacts {

    private ContactFacts() {}

    /** @param lag how long at most the engine may take a truck that is gone for one in contact, if that is known */
    static List<Fact> of(PeerFacts peer, Optional<Duration> lag, StationTime time) {
        Contact contact = peer.contact();
        if (!peer.inPeerList() && peer.report().isEmpty() && contact.since().isEmpty()) {
            return List.of(Fact.of("Device", "none linked yet"));
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(since(contact, time));
        if (contact.since().isPresent()) {
            facts.add(Fact.of("Who says so", "the station's sync program" + late(contact, lag)));
        }
        peer.report()
                .map(report -> Fact.at("Its agent last heard", time.moment(report.received())))
                .ifPresent(facts::add);
        facts.add(Fact.of("In contact today", today(contact, time)));
        return facts;
    }

    private static Fact since(Contact contact, StationTime time) {
        Optional<Instant> since = contact.since();
        if (since.isEmpty()) {
            return Fact.of("Contact", "not seen yet");
        }
        return Fact.at(contact.now() ? "In contact since" : "Out of contact since", time.moment(since.get()));
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
        return "up to " + Times.span(most.plusMinutes(1).minusNanos(1).truncatedTo(ChronoUnit.MINUTES));
    }

    private static String today(Contact contact, StationTime time) {
        Duration sum = contact.sum(time.startOfDay(), time.now());
        return sum.isZero() ? "not at all" : Times.span(sum);
    }
}
