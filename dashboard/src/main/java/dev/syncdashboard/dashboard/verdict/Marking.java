package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Reason;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.Times;
import dev.syncdashboard.dashboard.verdict.Judge.Finding;
import dev.syncdashboard.status.Problem;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.status.StatusFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the marks of a peer: what a person should know beside the state. */
final class Marking {

    private static final int MOST_PROBLEMS = 5;
    private static final int LONGEST_PROBLEM = 200;
    private static final Set<PeerState> BAD_IN_CONTACT =
            Set.of(PeerState.NOT_REPORTING, PeerState.BEHIND, PeerState.DOES_NOT_MATCH);
    private static final Set<Mark.Kind> LIMIT_PASSED = Set.of(Mark.Kind.OLD_REPORT, Mark.Kind.QUIET);

    /** A report takes a moment on its way, so one that came right after contact ended was sent before that. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);

    private final Limits limits;
    private final Times times;

    Marking(Limits limits, Times times) {
        this.limits = limits;
        this.times = times;
    }

    List<Mark> marks(Finding finding, StationHistory station, PeerFacts peer, Instant listening, Instant now) {
        List<Mark> marks = new ArrayList<>();
        if (isKnownToAnyone(peer)) {
            marks.add(contact(peer, now));
        }
        peer.place().outOfService().ifPresent(away -> marks.add(outOfService(away, now)));
        if (peer.place().isNew()) {
            marks.add(new Mark(Mark.Kind.NEW_DEVICE, "new, not on the roster"));
        }
        if (peer.sharesName()) {
            marks.add(new Mark(Mark.Kind.DUPLICATE_NAME, "two devices use this name"));
        }
        if (peer.twoAgents()) {
            marks.add(new Mark(Mark.Kind.TWO_AGENTS, "two reporting programs for this truck"));
        }
        peer.unreadable().map(Marking::unreadable).ifPresent(marks::add);
        peer.report().ifPresent(report -> ofReport(marks, report, station, peer, listening, now));
        if (needsALook(finding, peer, marks)) {
            marks.add(new Mark(Mark.Kind.NEEDS_A_LOOK, "needs a look"));
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
            marks.add(new Mark(Mark.Kind.HEARD_THROUGH_OTHER, "heard through another truck"));
        }
        clock(report, station).ifPresent(marks::add);
        Duration age = Duration.between(report.received(), now);
        if (age.compareTo(limits.reportIsOld()) > 0) {
            marks.add(new Mark(Mark.Kind.OLD_REPORT, "report is " + Times.span(age) + " old"));
        }
        if (Silence.heartbeatsAreLate(peer, limits, listening)) {
            String quiet = Silence.of(peer, listening).map(Times::span).orElse("a while");
            String due = Times.span(report.report().heartbeat());
            marks.add(new Mark(Mark.Kind.QUIET, "no report for " + quiet + " (one is due every " + due + ")"));
        }
        if (station.lists().isForeign(report.report())) {
            marks.add(new Mark(Mark.Kind.FOREIGN_LIST, "checked against a list that is not the station's"));
        }
        if (report.report().problems().stream().anyMatch(Marking::isReplacement)) {
            marks.add(new Mark(Mark.Kind.REPORT_REPLACED, "another device wrote into its report"));
        }
        report.report().problems().stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> Names.oneLine(problem.text(), LONGEST_PROBLEM))
                .filter(problem -> !problem.isBlank())
                .forEach(problem -> marks.add(new Mark(Mark.Kind.PROBLEM, "the truck says: " + problem)));
    }

    private static boolean isReplacement(Problem problem) {
        return problem.code() == ProblemCode.REPORT_WAS_REPLACED;
    }

    private Mark outOfService(OutOfService away, Instant now) {
        String until = away.until().map(end -> " until " + times.end(end, now)).orElse("");
        return new Mark(Mark.Kind.OUT_OF_SERVICE, "out of service" + until + ": " + away.reason());
    }

    /** Of a truck without a device nobody can say whether it can be heard. */
    private static boolean isKnownToAnyone(PeerFacts peer) {
        return peer.inPeerList()
                || peer.report().isPresent()
                || peer.contact().since().isPresent();
    }

    private Mark contact(PeerFacts peer, Instant now) {
        if (peer.contact().now()) {
            return new Mark(Mark.Kind.IN_CONTACT, "in contact");
        }
        String since = peer.contact()
                .since()
                .map(end -> " since " + times.withDay(end, now))
                .orElse("");
        return new Mark(Mark.Kind.OUT_OF_CONTACT, "out of contact" + since);
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
            return Optional.of(new Mark(Mark.Kind.CLOCK_FAST, "clock wrong (about " + Times.about(fast) + " fast)"));
        }
        return station.surelyNotBefore(report.report().hash())
                .map(first -> Duration.between(report.report().written(), first))
                .filter(slow -> slow.compareTo(limits.clockTolerance()) > 0)
                .map(slow -> new Mark(Mark.Kind.CLOCK_SLOW, "clock wrong (at least " + Times.span(slow) + " slow)"));
    }

    private static Mark unreadable(StatusFile.Defect defect) {
        String why = switch (defect) {
            case EMPTY -> "it is empty";
            case NOT_JSON -> "it is cut off, or no report";
            case NO_USABLE_HASH -> "it does not say which files the truck has";
            case NO_USABLE_TIME -> "it names no usable time";
            case NO_USABLE_FOLDER -> "it does not say of which folder it speaks";
            case TOO_LARGE -> "it is too large";
            case NOT_A_REGULAR_FILE -> "it is not a regular file";
            case CONFLICT_COPY -> "there is a conflict copy of it";
            case CANNOT_READ -> "it can't be opened";
        };
        return new Mark(Mark.Kind.UNREADABLE, "last report unreadable (" + why + ")");
    }

    private static boolean needsALook(Finding finding, PeerFacts peer, List<Mark> marks) {
        return (peer.contact().now()
                        && BAD_IN_CONTACT.contains(finding.state())
                        && !finding.is(Reason.REPORTS_CANNOT_COME_IN))
                || marks.stream().map(Mark::kind).anyMatch(LIMIT_PASSED::contains);
    }
}
