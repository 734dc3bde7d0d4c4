package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.dashboard.model.Fault;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.Reason;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.verdict.Judge.Finding;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to say of a finding, by the status model: as codes with facts, for words that are made elsewhere. */
record Wording(
        Finding finding, StationHistory station, Sighting current, PeerFacts peer, Instant listening, Instant now) {

    private static final Message MAY_HAVE_CAUGHT_UP = Message.of("detail.may_have_caught_up");
    private static final Message BEING_POSTED = Message.of("version.being_posted");
    private static final Message CURRENT_VERSION = Message.of("version.current");
    private static final Message A_WHILE = Message.of("span.a_while");

    static Message label(Finding finding, PeerFacts peer) {
        String when = peer.contact().now() ? "" : ".last_known";
        return switch (finding.state()) {
            case BEHIND ->
                finding.behindBy().isPresent()
                        ? Message.of(
                                "label.behind_by" + when, finding.behindBy().getAsInt())
                        : Message.of("label.behind" + when);
            case UP_TO_DATE, DOES_NOT_MATCH, CANNOT_TELL ->
                Message.of("label." + finding.state().code() + when);
            case UPDATING, NOT_REPORTING, NEVER_REPORTED ->
                Message.of("label." + finding.state().code());
        };
    }

    List<Message> detail() {
        List<Message> said = new ArrayList<>();
        switch (finding.state()) {
            case UP_TO_DATE -> upToDate(said);
            case UPDATING -> updating(said);
            case BEHIND -> behind(said);
            case DOES_NOT_MATCH -> doesNotMatch(said);
            case CANNOT_TELL -> cannotTell(said);
            case NOT_REPORTING -> notReporting(said);
            case NEVER_REPORTED -> said.add(neverReported());
        }
        return said;
    }

    /** What the truck itself says of the reason: a person should look there first. */
    private Optional<Message> cause() {
        return peer.report().flatMap(Doubts::causes).map(words -> Message.of("detail.truck_says", words));
    }

    private void doesNotMatch(List<Message> said) {
        Optional<Message> difference = peer.faults()
                .against(current.hash(), station)
                .map(Fault::report)
                .or(peer::report)
                .filter(report -> !station.lists().isForeign(report.report()))
                .flatMap(DiskDifference::of);
        Optional<Message> cause = cause();
        said.add(difference.orElse(Message.of("detail.not_posted")));
        if (difference.isEmpty() && cause.isEmpty()) {
            said.add(Message.of("detail.maybe_changed_on_truck"));
        }
        cause.ifPresent(said::add);
    }

    private void upToDate(List<Message> said) {
        said.add(
                station.posting()
                        ? Message.of("detail.has_being_posted", current.since())
                        : Message.of("detail.has", named(station.latest())));
        peer.report()
                .filter(report -> !report.received().isAfter(now))
                .ifPresent(report -> said.add(Message.of("detail.reported", report.received())));
    }

    /** What speaks for it, and what against: both in one sentence. */
    private void cannotTell(List<Message> said) {
        ReceivedReport report = peer.report().orElseThrow();
        FolderHash hash = report.report().hash();
        if (finding.is(Reason.OTHER_RULES)) {
            said.add(Message.of(hash.isOfOldForm() ? "detail.old_rules" : "detail.other_rules"));
            cause().ifPresent(said::add);
        } else if (finding.is(Reason.RECORD_UNREADABLE)) {
            said.add(Message.of("detail.record_unreadable"));
        } else {
            said.add(Doubts.of(report)
                    .map(doubts -> Message.of("detail." + doubted(hash), doubts))
                    .orElse(Message.of("detail.hash_unknown")));
        }
    }

    private String doubted(FolderHash hash) {
        if (hash.equals(current.hash())) {
            return "reported_current_but";
        }
        return hash.isKnown() ? "reported_none_and" : "reported_nothing";
    }

    private void updating(List<Message> said) {
        said.add(
                finding.behindBy().isPresent()
                        ? Progress.to(finding.behindBy().getAsInt(), station)
                        : lacking()
                                .map(files -> Message.of("detail.not_complete", files))
                                .orElse(Message.of("detail.part_way")));
        Progress.of(peer, station).ifPresent(said::add);
        said.add(Message.of("detail.in_contact_for", inContactFor()));
        cause().ifPresent(said::add);
    }

    private void behind(List<Message> said) {
        if (peer.contact().now()) {
            behindInContact(said);
        } else {
            behindOutOfContact(said);
            said.add(MAY_HAVE_CAUGHT_UP);
        }
        cause().ifPresent(said::add);
    }

    private void behindInContact(List<Message> said) {
        Object spent = spent();
        if (finding.is(Reason.FILES_MISSING)) {
            said.add(Message.of("detail.not_put_right", spent));
            said.add(found());
            return;
        }
        Optional<Message> lacking = lackingNoUpdate();
        if (lacking.isPresent()) {
            said.add(Message.of("detail.still_incomplete", lacking.get(), spent));
            return;
        }
        said.add(Message.of("detail.no_new_files", spent));
        said.add(peer.report()
                .flatMap(report -> station.updateWith(report.report().hash()))
                .map(update -> Message.of("detail.has", named(Optional.of(update))))
                .orElse(Message.of("detail.stopped_part_way")));
    }

    private void behindOutOfContact(List<Message> said) {
        if (finding.is(Reason.FILES_MISSING)) {
            said.add(found());
        } else if (finding.is(Reason.PART_WAY_WHEN_LOST)) {
            said.add(lackingNoUpdate()
                    .map(files -> Message.of("detail.not_complete_when_lost", files))
                    .orElse(Message.of("detail.lost_part_way")));
        } else if (finding.is(Reason.STATION_WENT_BACK)) {
            said.add(Message.of("detail.station_went_back"));
        } else {
            missingSince().ifPresent(said::add);
        }
    }

    /** The sum of its contact since its last new files: at least so long there were none. */
    private Object spent() {
        return peer.report()
                .<Object>map(report -> Span.cut(report.timeToCatchUp(current, peer.contact(), now)))
                .orElse(A_WHILE);
    }

    /** Which files its check found missing or different. */
    private Message found() {
        return peer.faults()
                .against(current.hash(), station)
                .flatMap(fault -> DiskDifference.of(fault.report()))
                .orElse(Message.of("detail.check_found_faults"));
    }

    private Optional<Message> lackingNoUpdate() {
        return finding.behindBy().isEmpty() ? lacking() : Optional.empty();
    }

    /** What it is that a truck says it has not all files of; empty if it says nothing of the kind. */
    private Optional<Message> lacking() {
        return peer.report()
                .filter(report ->
                        peer.faults().against(report.report().hash(), station).isPresent())
                .map(report -> report.report().hash().equals(current.hash()) ? newest() : reported(report));
    }

    private Message reported(ReceivedReport report) {
        return station.updateWith(report.report().hash()).map(Wording::number).orElse(Message.of("version.an_update"));
    }

    /** When the first update that it lacks was posted. */
    private Optional<Message> missingSince() {
        return peer.report()
                .flatMap(report -> station.updateWith(report.report().hash()))
                .flatMap(update -> station.update(update.number() + 1)
                        .map(lacking -> Message.of(
                                lacking.postedIsExact() ? "detail.behind_since" : "detail.behind_since_by",
                                lacking.posted()))
                        .or(() -> station.current()
                                .map(sighting -> Message.of("detail.behind_since", sighting.since()))));
    }

    private void notReporting(List<Message> said) {
        Message doubt = Message.of("detail.cannot_tell_whether", newest());
        boolean heardThroughAnother = peer.report()
                .filter(report -> !report.received().isBefore(current.since()))
                .isPresent();
        if (finding.is(Reason.REPORTS_CANNOT_COME_IN)) {
            said.add(Message.of("detail.reports_cannot_come_in"));
            said.add(doubt);
        } else if (finding.is(Reason.HEARTBEATS_LATE)) {
            said.add(Message.of(
                    "detail.no_report_for",
                    Silence.of(peer, listening).<Object>map(Span::cut).orElse(A_WHILE)));
            said.add(doubt);
        } else if (heardThroughAnother) {
            said.add(Message.of("detail.no_report_since_contact"));
            said.add(doubt);
        } else {
            said.add(Message.of("detail.no_report_since", newest()));
            said.add(Message.of(
                    station.posting() ? "detail.cannot_tell_whether_newest" : "detail.cannot_tell_whether_it"));
        }
    }

    private Message neverReported() {
        if (peer.unreadable().isPresent()) {
            return Message.of("detail.none_readable");
        }
        if (finding.is(Reason.IN_CONTACT_NO_AGENT)) {
            return Message.of("detail.no_agent");
        }
        if (finding.is(Reason.NOT_LINKED)) {
            return Message.of("detail.not_linked");
        }
        return peer.contact()
                .since()
                .map(since -> Message.of("detail.linked_not_seen_since", since))
                .orElse(Message.of("detail.linked_not_seen"));
    }

    private Duration inContactFor() {
        return Span.cut(peer.contact()
                .since()
                .map(since -> Duration.between(since, now))
                .orElse(Duration.ZERO));
    }

    private Message newest() {
        return station.posting()
                ? BEING_POSTED
                : station.latest().map(Wording::number).orElse(CURRENT_VERSION);
    }

    private static Message number(Update update) {
        return Message.of("version.update", update.number());
    }

    private static Message named(Optional<Update> update) {
        return update.map(known -> Message.of(
                        known.postedIsExact() ? "version.update_of" : "version.update_by",
                        known.number(),
                        known.posted()))
                .orElse(CURRENT_VERSION);
    }
}
