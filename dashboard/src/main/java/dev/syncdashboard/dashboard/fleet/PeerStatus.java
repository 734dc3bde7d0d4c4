package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.KeptPeer.Standing;
import dev.syncdashboard.dashboard.model.Assurance;
import dev.syncdashboard.dashboard.model.Fault;
import dev.syncdashboard.dashboard.model.Knowledge;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.model.Verdict;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One truck as a page shows it.
 *
 * @param has the update that it has by its last report; empty if that is none of them, or may be so no more
 * @param known how it is known which files it has, and what speaks against it
 * @param since when the state began, which may be before it was noticed
 * @param changedIn version of the snapshot in which anything of this last changed
 */
public record PeerStatus(
        PeerFacts facts, Verdict verdict, Optional<Update> has, Knowledge known, Instant since, long changedIn) {

    public PeerId id() {
        return facts.id();
    }

    public String name() {
        return facts.name();
    }

    /** Whether it has said that files or bytes of the version that its report names are not there. */
    public boolean lacksBytes() {
        return known.fault().isPresent();
    }

    /** Whether a check of its own disk named files that it lacks, of that version or of the station's. */
    public boolean namesLackedFiles() {
        return checked()
                .flatMap(Fault::files)
                .filter(check -> check.missing().count() + check.different().count() > 0)
                .isPresent();
    }

    private Optional<Fault> checked() {
        return known.lacks()
                .filter(fault -> fault.kind() == Fault.Kind.CHECK)
                .or(() -> known.fault().filter(fault -> fault.kind() == Fault.Kind.CHECK));
    }

    /** The report whose check of its own disk counts: one that found faults stands until another takes it back. */
    public Optional<ReceivedReport> checkedBy() {
        return checked().map(Fault::report).or(facts::report);
    }

    /** That check; empty if it never checked its disk. */
    public Optional<ContentCheck> check() {
        return checkedBy().flatMap(received -> received.report().content());
    }

    /** How it is known what it has; empty if it never reported, or if that is not known. */
    public Optional<Assurance> assurance() {
        return known.assurance();
    }

    /** The same on a clock that was set. */
    PeerStatus moved(UnaryOperator<Instant> move) {
        return new PeerStatus(facts, verdict, has, known, move.apply(since), changedIn);
    }

    Standing standing() {
        return new Standing(verdict.state(), since);
    }

    /** When the oldest of their last reports came: what is said of all of them is no newer. Empty if none ever reported. */
    public static Optional<Instant> oldestReport(Collection<PeerStatus> peers) {
        return peers.stream()
                .flatMap(peer -> peer.facts().report().stream())
                .map(ReceivedReport::received)
                .min(Comparator.naturalOrder());
    }

    public boolean inContact() {
        return facts.contact().now();
    }
}
