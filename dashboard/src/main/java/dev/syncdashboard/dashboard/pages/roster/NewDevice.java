package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.pages.Badge;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.StationTime;
import java.time.Instant;
import java.util.Optional;

/**
 * A device of which nobody has said what it is, in words.
 *
 * @param suggested number of the truck that has no device yet and the same name; 0 if there is none
 * @param first when it was first in contact with the station; empty if it never was, or too long ago
 * @param report when its last report came
 */
record NewDevice(
        String id,
        String name,
        Badge badge,
        String label,
        int suggested,
        Optional<Moment> first,
        Optional<Moment> report) {

    /** Of more spells of contact the first are not remembered. */
    private static final int REMEMBERED_SPELLS = 200;

    static NewDevice of(PeerStatus peer, Roster roster, StationTime time) {
        return new NewDevice(
                peer.id().value(),
                peer.name(),
                Badge.of(peer.verdict()),
                time.say(peer.verdict().label()),
                roster.truckNamed(peer.name())
                        .filter(truck -> truck.device().isEmpty())
                        .map(RosterTruck::number)
                        .orElse(0),
                first(peer.facts().contact()).map(time::moment),
                peer.facts().report().map(report -> time.moment(report.received())));
    }

    private static Optional<Instant> first(Contact contact) {
        return contact.spells().size() < REMEMBERED_SPELLS
                ? contact.spells().stream().findFirst().map(Contact.Spell::start)
                : Optional.empty();
    }
}
