package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.delivery.Evidence;
import dev.syncdashboard.dashboard.delivery.Holder;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.pages.AssuranceText;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a truck's last report says of an update, with its date: "Had update #41 (Mon 16:40) when last heard, Fri 11:20. May have
 * it by now." Pure.
 *
 * @param before what stands before the date
 * @param heard when the report came; empty if none ever did
 * @param after what stands after the date
 */
record LastReport(String before, Optional<Moment> heard, String after) {

    static LastReport of(Holder holder, StationTime time) {
        PeerStatus peer = holder.peer();
        boolean away = peer.verdict().lastKnown();
        return peer.facts()
                .report()
                .map(report -> time.moment(report.received()))
                .map(heard -> new LastReport(
                        (away ? time.say("update.said.when_last_heard", past(holder, time)) : present(holder, time))
                                + " ",
                        Optional.of(heard),
                        "." + since(holder, away, time) + known(holder, time)))
                .orElseGet(() -> new LastReport(
                        time.say(
                                "update.said.never",
                                time.sentences(peer.verdict().detail())),
                        Optional.empty(),
                        ""));
    }

    private static String past(Holder holder, StationTime time) {
        PeerStatus peer = holder.peer();
        return switch (holder.evidence()) {
            case THIS_UPDATE, LATER_UPDATE, CURRENT_VERSION -> time.say("update.said.had_it");
            case EARLIER_UPDATE ->
                time.say(peer.lacksBytes() ? "update.said.had_part" : "update.said.had", named(peer, time));
            case PART_OF_IT -> time.say("update.said.was_receiving");
            case PART_OF_LATER -> time.say("update.said.had_only_part", named(peer, time));
            case DOES_NOT_MATCH -> time.say("update.said.did_not_match");
            case WITHOUT_NUMBER -> time.say("update.said.was_part_way");
            case CANNOT_TELL -> time.say("update.said.could_not_tell");
            case NOT_REPORTING, NEVER_REPORTED -> time.say("update.said.nothing_known");
        };
    }

    private static String present(Holder holder, StationTime time) {
        return Stream.concat(now(holder, time).stream(), Stream.of(time.say("update.said.last_heard")))
                .collect(Collectors.joining(" "));
    }

    /** Whole sentences; none where there is nothing to add. */
    private static List<String> now(Holder holder, StationTime time) {
        PeerStatus peer = holder.peer();
        return switch (holder.evidence()) {
            case THIS_UPDATE, LATER_UPDATE, CURRENT_VERSION ->
                peer.verdict().state() == PeerState.NOT_REPORTING
                        ? List.of(time.say("update.said.not_reporting_now"))
                        : List.of();
            case EARLIER_UPDATE ->
                List.of(
                        time.say(peer.lacksBytes() ? "update.said.has_part" : "update.said.has", named(peer, time)),
                        does(peer, time));
            case CANNOT_TELL ->
                List.of(time.say(
                        "update.said.cannot_tell", time.sentences(peer.verdict().detail())));
            case PART_OF_IT -> List.of(time.say("update.said.receiving"));
            case PART_OF_LATER -> List.of(time.say("update.said.has_only_part", named(peer, time)));
            case NOT_REPORTING -> notReporting(peer, time);
            case DOES_NOT_MATCH -> List.of(time.say("update.said.does_not_match"));
            case WITHOUT_NUMBER, NEVER_REPORTED -> List.of(time.say("update.said.may_be_part_way"));
        };
    }

    private static List<String> notReporting(PeerStatus peer, StationTime time) {
        String now = time.say("update.said.not_reporting");
        return peer.has().isEmpty()
                ? List.of(now)
                : List.of(now, time.say("update.said.last_reported", named(peer, time)));
    }

    private static String does(PeerStatus peer, StationTime time) {
        return time.say(
                peer.verdict().state() == PeerState.UPDATING ? "update.said.updating" : "update.said.no_new_files");
    }

    private static String since(Holder holder, boolean away, StationTime time) {
        if (!away) {
            return "";
        }
        return switch (holder.evidence()) {
            case EARLIER_UPDATE, PART_OF_IT -> " " + time.say("update.said.may_have_it");
            default -> "";
        };
    }

    /** " Every file checked 09:31.": how it is known of a truck whose last report names this very update. */
    private static String known(Holder holder, StationTime time) {
        String known = holder.evidence() == Evidence.THIS_UPDATE ? AssuranceText.of(holder.peer(), time) : "";
        return known.isEmpty() ? "" : " " + time.voice().capital(known) + ".";
    }

    /** "update #41 (Mon 16:40)". */
    private static String named(PeerStatus peer, StationTime time) {
        return peer.has()
                .map(has -> time.say(
                        has.postedIsExact() ? "version.update_of" : "version.update_by",
                        has.number(),
                        time.at(has.posted())))
                .orElseGet(() -> time.say("update.said.no_number"));
    }
}
