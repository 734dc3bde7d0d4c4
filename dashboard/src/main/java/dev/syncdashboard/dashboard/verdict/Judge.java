package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.dashboard.model.Fault;
import dev.syncdashboard.dashboard.model.Knowledge;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Reason;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Verdict;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.Problem;
import dev.syncdashboard.status.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The rules of the status model: from facts to a verdict, the first rule that matches wins. Pure: the same facts always
 * give the same verdict. One sentence decides everything here: never call a truck good without evidence, never hide that
 * the evidence is old, and never call absence a failure.
 */
public final class Judge {

    /** An engine that is asked every few seconds tells of a contact so late at most, or its report came another way. */
    private static final Duration CONTACT_IS_TOLD = Duration.ofMinutes(1);

    /** Problems with which a hash is not that of all files on the disk. */
    private static final Set<ProblemCode> HASH_OF_A_PART =
            Set.of(ProblemCode.CANNOT_READ_WHOLE, ProblemCode.SYNC_NOT_LOOKED_AT);

    private static final Set<ProblemCode> OWN_IGNORE_LIST = Set.of(ProblemCode.IGNORES_FILES_OF_THE_UPDATE);

    private final Limits limits;
    private final Marking marking;

    public Judge(Limits limits) {
        this.limits = limits;
        this.marking = new Marking(limits);
    }

    /**
     * What to say of a peer now.
     *
     * @param canCheck whether the station's own side is known; see {@link Limits#cannotCheckAfter}
     * @return empty if the station's side is not known: whatever was said before stays, with its date
     */
    public Optional<Verdict> judge(StationHistory station, boolean canCheck, PeerFacts peer, Instant now) {
        return judge(station, canCheck, peer, now, now);
    }

    /**
     * The same while the station can't read reports.
     *
     * @param listening until when reports could come in: silence after that is the station's own and no peer's fault
     */
    public Optional<Verdict> judge(
            StationHistory station, boolean canCheck, PeerFacts peer, Instant listening, Instant now) {
        if (!canCheck) {
            return Optional.empty();
        }
        return station.current().map(current -> {
            Finding finding =
                    find(new Situation(station, current, peer, Knowledge.of(station, peer), limits, listening, now));
            return new Verdict(
                    finding.state(),
                    finding.reason(),
                    finding.behindBy(),
                    !peer.contact().now(),
                    Wording.label(finding, peer),
                    new Wording(finding, station, current, peer, listening, now).detail(),
                    marking.marks(finding, station, peer, listening, now));
        });
    }

    /**
     * Whether a peer is getting files now, by what is known of it. A report that comes meanwhile may name a hash that the
     * station never had; see {@link ReceivedReport#sentWhileUpdating}.
     */
    public boolean isUpdating(StationHistory station, PeerFacts peer, Instant now) {
        return peer.report().isPresent()
                && station.current()
                        .map(current ->
                                new Situation(station, current, peer, Knowledge.of(station, peer), limits, now, now))
                        .filter(Situation::isUpdating)
                        .isPresent();
    }

    private Finding find(Situation at) {
        if (at.peer().report().isEmpty()) {
            return Finding.of(PeerState.NEVER_REPORTED, at.whyNeverReported());
        }
        if (at.hasTheVersion()) {
            return at.known()
                    .doubt()
                    .map(reason -> Finding.of(PeerState.CANNOT_TELL, reason))
                    .orElseGet(() -> new Finding(PeerState.UP_TO_DATE, Optional.empty(), OptionalInt.of(0)));
        }
        return at.inContact() ? findInContact(at) : findLastKnown(at);
    }

    private static Finding findInContact(Situation at) {
        OptionalInt behindBy = at.behindBy();
        if (at.isUpdating()) {
            return new Finding(PeerState.UPDATING, Optional.empty(), behindBy);
        }
        if (at.reportIsFromBeforeItWasNeeded()) {
            Reason reason =
                    at.listening().isBefore(at.now()) ? Reason.REPORTS_CANNOT_COME_IN : Reason.NO_REPORT_SINCE_NEEDED;
            return new Finding(PeerState.NOT_REPORTING, Optional.of(reason), behindBy);
        }
        if (Silence.heartbeatsAreLate(at.peer(), at.limits(), at.listening())) {
            return new Finding(PeerState.NOT_REPORTING, Optional.of(Reason.HEARTBEATS_LATE), behindBy);
        }
        if (at.namesFilesThatItLacks()) {
            return Finding.of(PeerState.BEHIND, Reason.FILES_MISSING);
        }
        if (at.hasSomeVersionOfTheStation()) {
            return new Finding(PeerState.BEHIND, Optional.of(Reason.IN_CONTACT_NOT_UPDATING), behindBy);
        }
        return at.cannotTell().orElseGet(() -> Finding.of(PeerState.DOES_NOT_MATCH, at.whyItDoesNotMatch()));
    }

    private static Finding findLastKnown(Situation at) {
        OptionalInt behindBy = at.behindBy();
        if (behindBy.isPresent()) {
            return new Finding(PeerState.BEHIND, Optional.of(Reason.LAST_KNOWN), behindBy);
        }
        if (at.namesFilesThatItLacks()) {
            return Finding.of(PeerState.BEHIND, Reason.FILES_MISSING);
        }
        if (at.hasWhatTheStationHas() && !at.lacksFiles()) {
            return Finding.of(PeerState.BEHIND, Reason.STATION_WENT_BACK);
        }
        if (at.hasSomeVersionOfTheStation() || (at.hashIsKnown() && at.sentWhileUpdating())) {
            return Finding.of(PeerState.BEHIND, Reason.PART_WAY_WHEN_LOST);
        }
        return at.cannotTell().orElseGet(() -> Finding.of(PeerState.DOES_NOT_MATCH, at.whyItDoesNotMatch()));
    }

    /** A verdict before it is put into words. */
    record Finding(PeerState state, Optional<Reason> reason, OptionalInt behindBy) {

        static Finding of(PeerState state, Reason reason) {
            return new Finding(state, Optional.of(reason), OptionalInt.empty());
        }

        boolean is(Reason other) {
            return reason.filter(other::equals).isPresent();
        }
    }

    /** The facts of one case, asked in the words of the rules. */
    private record Situation(
            StationHistory station,
            Sighting current,
            PeerFacts peer,
            Knowledge known,
            Limits limits,
            Instant listening,
            Instant now) {

        boolean inContact() {
            return peer.contact().now();
        }

        Reason whyNeverReported() {
            if (inContact()) {
                return Reason.IN_CONTACT_NO_AGENT;
            }
            return peer.inPeerList() ? Reason.LINKED : Reason.NOT_LINKED;
        }

        private ReceivedReport report() {
            return peer.report().orElseThrow();
        }

        private FolderHash hash() {
            return report().report().hash();
        }

        boolean hasWhatTheStationHas() {
            return hash().equals(current.hash());
        }

        /** As far as hashes tell. */
        boolean hasTheVersion() {
            return hasWhatTheStationHas() && !lacksFiles() && !mayHaveMoved();
        }

        boolean isUpdating() {
            return inContact()
                    && !hasTheVersion()
                    && hashIsKnown()
                    && contactSinceProgress().compareTo(limits.catchUp()) <= 0;
        }

        private boolean mayHaveMoved() {
            return Detours.mayHaveMoved(station, peer, limits, now);
        }

        boolean hashIsKnown() {
            return hash().isKnown();
        }

        boolean lacksFiles() {
            return known.lacks().isPresent();
        }

        /** Where its hash does not say more: that of a truck which is on an older version does. */
        boolean namesFilesThatItLacks() {
            return (hasWhatTheStationHas() || !hashIsKnown())
                    && known.lacks()
                            .filter(fault -> fault.kind() == Fault.Kind.CHECK)
                            .isPresent();
        }

        private boolean says(Set<ProblemCode> codes) {
            return report().report().problemsOfTheContent().stream()
                    .map(Problem::code)
                    .anyMatch(codes::contains);
        }

        /** Where a strange hash is none of a whole folder, or of other files by rule, it proves no difference. */
        Optional<Finding> cannotTell() {
            if (!hashIsKnown()) {
                return Optional.of(Finding.of(PeerState.CANNOT_TELL, Reason.HASH_UNKNOWN));
            }
            if (says(OWN_IGNORE_LIST) || lacksFiles()) {
                return Optional.empty();
            }
            if (says(HASH_OF_A_PART)) {
                return Optional.of(Finding.of(PeerState.CANNOT_TELL, Reason.REPORTED_PROBLEM));
            }
            return hash().isByOtherRulesThan(current.hash())
                    ? Optional.of(Finding.of(PeerState.CANNOT_TELL, Reason.OTHER_RULES))
                    : Optional.empty();
        }

        Reason whyItDoesNotMatch() {
            if (says(OWN_IGNORE_LIST)) {
                return Reason.OWN_IGNORE_LIST;
            }
            return inContact() ? Reason.IN_CONTACT : Reason.LAST_KNOWN;
        }

        /** Not only updates count: copying 50 files passes through up to 50 hashes that a truck may stop at. */
        boolean hasSomeVersionOfTheStation() {
            return station.everHad(hash());
        }

        boolean sentWhileUpdating() {
            return report().sentWhileUpdating();
        }

        /**
         * Updates that were posted since the one it has; one more for a version that is being posted. Empty if it has
         * none of them, or the newest but not all its bytes.
         */
        OptionalInt behindBy() {
            if (hasWhatTheStationHas()) {
                return OptionalInt.empty();
            }
            int newest = station.newestNumber() + (station.posting() ? 1 : 0);
            return station.updateWith(hash())
                    .map(update -> OptionalInt.of(newest - update.number()))
                    .orElse(OptionalInt.empty());
        }

        /** A sum, so that a link that comes and goes does not restart it. */
        private Duration contactSinceProgress() {
            return report().timeToCatchUp(current, peer.contact(), now);
        }

        /** A report that came with the contact itself, before the engine told of the contact, is from after it. */
        boolean reportIsFromBeforeItWasNeeded() {
            Instant received = report().received();
            return received.isBefore(current.since())
                    || peer.contact()
                            .firstFrom(current.since())
                            .filter(needed -> received.isBefore(needed.minus(CONTACT_IS_TOLD)))
                            .isPresent();
        }
    }
}
