package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.dashboard.model.AgentWord;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Reason;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.text.ReleaseWords;
import dev.syncdashboard.dashboard.text.TruckWords;
import dev.syncdashboard.dashboard.verdict.Judge.Finding;
import dev.syncdashboard.status.Problem;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the marks of a peer: what a person should know beside the state. */
record Marking(Limits limits) {
    private static final int MOST_PROBLEMS = 5;
    private static final int LONGEST_PROBLEM = 200;
    private static final Set<PeerState> BAD_IN_CONTACT =
            Set.of(PeerState.NOT_REPORTING, PeerState.BEHIND, PeerState.DOES_NOT_MATCH);
    private static final Set<Mark.Kind> LIMIT_PASSED = Set.of(Mark.Kind.OLD_REPORT, Mark.Kind.QUIET);

    /** A report takes a moment on its way, so one that came right after contact ended was sent before that. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);

    List<Mark> marks(Finding finding, StationHistory station, PeerFacts peer, Instant listening, Instant now) {
        List<Mark> marks = new ArrayList<>();
        if (isKnownToAnyone(peer)) {
            marks.add(contact(peer));
        }
        peer.place().outOfService().ifPresent(away -> marks.add(outOfService(away)));
        if (peer.place().isNew()) {
            marks.add(mark(Mark.Kind.NEW_DEVICE));
        }
        if (peer.sharesName()) {
            marks.add(mark(Mark.Kind.DUPLICATE_NAME));
        }
        if (peer.twoAgents()) {
            marks.add(mark(Mark.Kind.TWO_AGENTS));
        }
        peer.unreadable().map(Marking::unreadable).ifPresent(marks::add);
        peer.provenAgent()
                .flatMap(AgentWord::release)
                .filter(ReleaseWords::isTrouble)
                .ifPresent(said -> marks.add(mark(Mark.Kind.RELEASE_FAILED, ReleaseWords.of(said))));
        peer.report().ifPresent(report -> ofReport(marks, report, station, peer, listening, now));
        if (needsALook(finding, peer, marks)) {
            marks.add(mark(Mark.Kind.NEEDS_A_LOOK));
        }
        marks.sort(Comparator.comparing(Mark::kind));
        return marks;
    }

    private void ofReport(
            List<Mark> marks,
            ReceivedReport report,
            StationHistory station,
            PeerFacts peer,
            Instant listening,
            Instant now) {
        if (heardThroughAnother(report, peer, now)) {
            marks.add(mark(Mark.Kind.HEARD_THROUGH_OTHER));
        }
        clock(report, station).ifPresent(marks::add);
        Duration age = Duration.between(report.received(), now);
        if (age.compareTo(limits.reportIsOld()) > 0) {
            marks.add(mark(Mark.Kind.OLD_REPORT, Span.cut(age)));
        }
        if (Silence.heartbeatsAreLate(peer, limits, listening)) {
            Object quiet = Silence.of(peer, listening).<Object>map(Span::cut).orElse(Message.of("span.a_while"));
            marks.add(mark(Mark.Kind.QUIET, quiet, Span.cut(report.report().heartbeat())));
        }
        if (station.lists().isForeign(report.report())) {
            marks.add(mark(Mark.Kind.FOREIGN_LIST));
        }
        if (report.report().problems().stream().anyMatch(Marking::isReplacement)) {
            marks.add(mark(Mark.Kind.REPORT_REPLACED));
        }
        report.report().problems().stream()
                .limit(MOST_PROBLEMS)
                .flatMap(problem -> TruckWords.problem(problem, LONGEST_PROBLEM).stream())
                .forEach(problem -> marks.add(mark(Mark.Kind.PROBLEM, problem)));
    }

    private static boolean isReplacement(Problem problem) {
        return problem.code() == ProblemCode.REPORT_WAS_REPLACED || problem.code() == ProblemCode.ANOTHER_HAS_ITS_KEY;
    }

    private static Mark outOfService(OutOfService away) {
        return away.until()
                .map(end -> new Mark(
                        Mark.Kind.OUT_OF_SERVICE,
                        Message.of("mark.out_of_service_until", new Message.End(end), away.reason())))
                .orElseGet(() -> mark(Mark.Kind.OUT_OF_SERVICE, away.reason()));
    }

    private static Mark mark(Mark.Kind kind, Object... facts) {
        return new Mark(kind, Message.of("mark." + kind.code(), facts));
    }

    /** Of a truck without a device nobody can say whether it can be heard. */
    private static boolean isKnownToAnyone(PeerFacts peer) {
        return peer.inPeerList()
                || peer.report().isPresent()
                || peer.contact().since().isPresent();
    }

    private static Mark contact(PeerFacts peer) {
        if (peer.contact().now()) {
            return mark(Mark.Kind.IN_CONTACT);
        }
        return peer.contact()
                .since()
                .map(end -> new Mark(Mark.Kind.OUT_OF_CONTACT, Message.of("mark.out_of_contact_since", end)))
                .orElseGet(() -> mark(Mark.Kind.OUT_OF_CONTACT));
    }

    private static boolean heardThroughAnother(ReceivedReport report, PeerFacts peer, Instant now) {
        if (!peer.inPeerList()) {
            return true;
        }
        return !peer.contact().now()
                && !report.received().isAfter(now)
                && peer.contact()
                        .since()
                        .filter(end -> report.received().isAfter(end.plus(ON_ITS_WAY)))
                        .isPresent();
    }

    /**
     * Both are certain: a report can't be written after it came, nor name a hash that did not exist. Slow is told by its
     * least, so that is cut; fast is told by what a moment on the way has made a little less, so that is rounded.
     */
    private Optional<Mark> clock(ReceivedReport report, StationHistory station) {
        Duration fast = Duration.between(report.received(), report.report().written());
        if (fast.compareTo(limits.clockTolerance()) > 0) {
            return Optional.of(mark(Mark.Kind.CLOCK_FAST, Span.about(fast)));
        }
        return station.surelyNotBefore(report.report().hash())
                .map(first -> Duration.between(report.report().written(), first))
                .filter(slow -> slow.compareTo(limits.clockTolerance()) > 0)
                .map(slow -> mark(Mark.Kind.CLOCK_SLOW, Span.cut(slow)));
    }

    private static Mark unreadable(StatusFile.Unusable file) {
        return mark(
                file.defect().isByOther() ? Mark.Kind.NOT_ITS_OWN_REPORT : Mark.Kind.UNREADABLE,
                Message.of("defect." + file.defect().name().toLowerCase(Locale.ROOT)));
    }

    private static boolean needsALook(Finding finding, PeerFacts peer, List<Mark> marks) {
        return (peer.contact().now()
                        && BAD_IN_CONTACT.contains(finding.state())
                        && !finding.is(Reason.REPORTS_CANNOT_COME_IN))
                || marks.stream().map(Mark::kind).anyMatch(LIMIT_PASSED::contains);
    }
}
