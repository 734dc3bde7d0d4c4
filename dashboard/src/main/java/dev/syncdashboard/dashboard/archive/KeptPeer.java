package dev.syncdashboard.dashboard.archive;

import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.Faults;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is kept of a peer to judge it again.
 *
 * @param engineName the name that the engine gave it; blank if it listed it without one, empty if it never listed it
 * @param report the last good one
 * @param faults what it has said of missing or different files, and not taken back
 * @param contact its newest spells; none of them goes on
 * @param standing what was last said of it
 */
public record KeptPeer(
        PeerId id,
        Optional<String> engineName,
        Optional<ReceivedReport> report,
        Faults faults,
        Contact contact,
        Optional<Standing> standing) {

    /** Of a peer that has said of nothing that it is missing but in its last report. */
    public KeptPeer(
            PeerId id,
            Optional<String> engineName,
            Optional<ReceivedReport> report,
            Contact contact,
            Optional<Standing> standing) {
        this(id, engineName, report, report.map(Faults::of).orElse(Faults.NONE), contact, standing);
    }

    /** A state and when it began. */
    public record Standing(PeerState state, Instant since) {

        /** The same on a clock that was set. */
        public Standing moved(UnaryOperator<Instant> move) {
            return new Standing(state, move.apply(since));
        }
    }

    KeptPeer moved(UnaryOperator<Instant> move) {
        return new KeptPeer(
                id,
                engineName,
                report.map(known -> known.moved(move)),
                faults.moved(move),
                contact.moved(move),
                standing.map(said -> said.moved(move)));
    }
}
