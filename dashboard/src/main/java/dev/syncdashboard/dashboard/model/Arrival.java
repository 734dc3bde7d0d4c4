package dev.syncdashboard.dashboard.model;

import dev.syncdashboard.status.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A peer has an update, or a later one.
 *
 * @param at since when, as far as the station knows: not before the update was posted
 * @param exact whether the peer was in contact all the while, so that its report came at once; else it may have had the
 *     update earlier
 */
public record Arrival(PeerId peer, int number, Instant at, boolean exact) {

    /** A truck that comes into contact with an update which it got elsewhere says so within this time. */
    private static final Duration SAID_BY_THEN = Duration.ofMinutes(2);

    /**
     * What a peer's last report says of its getting an update.
     *
     * @param has the update that the report names: this one, or a later one with which the peer got it
     * @return empty if there is no report
     */
    public static Optional<Arrival> of(PeerFacts peer, Update update, Update has) {
        return peer.report().map(report -> {
            Instant at = at(report, has);
            return new Arrival(peer.id(), update.number(), at, wasInContact(peer.contact(), at, update));
        });
    }

    /** A version that came back is there as soon as it is posted again, and not before. */
    private static Instant at(ReceivedReport report, Update has) {
        return report.progressed().isAfter(has.posted()) ? report.progressed() : has.posted();
    }

    private static boolean wasInContact(Contact contact, Instant at, Update update) {
        return contact.spells().stream()
                .filter(spell -> spell.end().filter(at::isAfter).isEmpty())
                .anyMatch(spell -> !spell.start().isAfter(update.posted())
                        || !spell.start().plus(SAID_BY_THEN).isAfter(at));
    }
}
