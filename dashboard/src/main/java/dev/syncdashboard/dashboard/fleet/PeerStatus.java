package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.history.KeptPeer.Standing;
import dev.syncdashboard.dashboard.verdict.Assurance;
import dev.syncdashboard.dashboard.verdict.PeerFacts;
import dev.syncdashboard.dashboard.verdict.ReceivedReport;
import dev.syncdashboard.dashboard.verdict.Update;
import dev.syncdashboard.dashboard.verdict.Verdict;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One truck as a page shows it.
 *
 * @param has the update that it has by its last report; empty if that is none of them, or may be so no more
 * @param since when the state began, which may be before it was noticed
 * @param changedIn version of the snapshot in which anything of this last changed
 */
public record PeerStatus(PeerFacts facts, Verdict verdict, Optional<Update> has, Instant since, long changedIn) {

    public PeerId id() {
        return facts.id();
    }

    public String name() {
        return facts.name();
    }

    /** Whether it says itself that bytes of the version that its report names have not arrived. */
    public boolean lacksBytes() {
        return facts.report().filter(received -> received.lacksFiles(has)).isPresent();
    }

    /** Whether its check of its own disk names files that it lacks. */
    public boolean namesLackedFiles() {
        return facts.report().filter(ReceivedReport::namesLackedFiles).isPresent();
    }

    /** How it is known what it has; empty if it never reported. */
    public Optional<Assurance> assurance() {
        return Assurance.of(facts, has);
    }

    /** The same on a clock that was set. */
    PeerStatus moved(UnaryOperator<Instant> move) {
        return new PeerStatus(facts, verdict, has, move.apply(since), changedIn);
    }

    Standing standing() {
        return new Standing(verdict.state(), since);
    }

    public boolean inContact() {
        return facts.contact().now();
    }
}
