package dev.syncdashboard.dashboard.model;

import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import java.time.Instant;
import java.util.Optional;

/**
 * All that the dashboard knows of one peer; what a verdict is made from.
 *
 * @param name for people; already cleaned and shortened, never blank
 * @param inPeerList whether the station's own engine names it
 * @param place what the roster says of it
 * @param report the last good one
 * @param faults what it has said against versions, and nothing has taken back
 * @param unreadable the newest file, if it can't be read or is not by this peer
 * @param sharesName another peer has the same name
 * @param twoAgents two agents write reports for this one peer
 * @param agent what its newest report since the start says of its agent, whoever wrote that
 */
public record PeerFacts(
        PeerId id,
        String name,
        boolean inPeerList,
        RosterPlace place,
        Contact contact,
        Optional<ReceivedReport> report,
        Faults faults,
        Optional<StatusFile.Unusable> unreadable,
        boolean sharesName,
        boolean twoAgents,
        Optional<AgentWord> agent) {

    /** Whether a person took it out of service. */
    public boolean outOfService() {
        return place.outOfService().isPresent();
    }

    /** What its newest report says of its agent, if the device whose key the station knows has signed that. */
    public Optional<AgentWord> provenAgent() {
        return agent.filter(said -> said.isSignedBy(place.key().map(TruckKey::key)));
    }

    /** Whether a report came after this moment, or a contact began after it. */
    public boolean heardAfter(Instant moment) {
        return report.filter(known -> known.received().isAfter(moment)).isPresent()
                || contact.spells().stream().anyMatch(spell -> spell.start().isAfter(moment));
    }

    /** The same with the contact as it was known at an earlier moment. */
    public PeerFacts asOf(Instant moment) {
        return new PeerFacts(
                id,
                name,
                inPeerList,
                place,
                contact.asOf(moment),
                report,
                faults,
                unreadable,
                sharesName,
                twoAgents,
                agent);
    }
}
