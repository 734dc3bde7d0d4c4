package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.delivery.Evidence;
import dev.syncdashboard.dashboard.delivery.Holder;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.pages.AssuranceText;
import dev.syncdashboard.dashboard.pages.UpdateLine;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.Locale;
import java.util.Optional;

/**
 * What a truck's last report says of an update, with its date: "Had update #41 (Mon 16:40) when last heard, Fri 11:20. May have
 * it by now." Pure.
 *
 * @param before what stands before the date
 * @param heard when the report came; empty if none ever did
 * @param after what stands after the date
 */
record LastReport(String before, Optional<Moment> heard, String after) {

    private static final String NEVER = "Never reported. ";
    private static final String IN_CONTACT = "Last heard ";
    private static final String AWAY = " when last heard, ";

    static LastReport of(Holder holder, StationTime time) {
        PeerStatus peer = holder.peer();
        boolean away = peer.verdict().lastKnown();
        return peer.facts()
                .report()
                .map(report -> time.moment(report.received()))
                .map(heard -> new LastReport(
                        away ? past(holder, time) + AWAY : present(holder, time) + IN_CONTACT,
                        Optional.of(heard),
                        "." + since(holder, away) + known(holder, time)))
                .orElseGet(() ->
                        new LastReport(NEVER + time.sentences(peer.verdict().detail()), Optional.empty(), ""));
    }

    private static String past(Holder holder, StationTime time) {
        PeerStatus peer = holder.peer();
        return switch (holder.evidence()) {
            case THIS_UPDATE, LATER_UPDATE, CURRENT_VERSION -> "Had it";
            case EARLIER_UPDATE -> "Had " + (peer.lacksBytes() ? "part of " : "") + named(peer, time);
            case PART_OF_IT -> "Was still receiving it";
            case PART_OF_LATER -> "Had only part of " + named(peer, time);
            case DOES_NOT_MATCH -> "Didn't match any update of the station";
            case WITHOUT_NUMBER -> "Was part-way through an update";
            case CANNOT_TELL -> "We couldn't tell whether it had it";
            case NOT_REPORTING, NEVER_REPORTED -> "Nothing was known";
        };
    }

    private static String present(Holder holder, StationTime time) {
        PeerStatus peer = holder.peer();
        return switch (holder.evidence()) {
            case THIS_UPDATE, LATER_UPDATE, CURRENT_VERSION ->
                peer.verdict().state() == PeerState.NOT_REPORTING ? "Not reporting now. " : "";
            case EARLIER_UPDATE ->
                "Has " + (peer.lacksBytes() ? "part of " : "") + named(peer, time) + ". " + does(peer);
            case CANNOT_TELL ->
                "We can't tell whether it has it: "
                        + time.sentences(peer.verdict().detail()) + " ";
            case PART_OF_IT -> "Still receiving it. ";
            case PART_OF_LATER -> "Has only part of " + named(peer, time) + ". ";
            case NOT_REPORTING ->
                "In contact but not reporting. "
                        + peer.has()
                                .map(has -> "Last reported " + named(peer, time) + ". ")
                                .orElse("");
            case DOES_NOT_MATCH -> "Doesn't match any update of the station. ";
            case WITHOUT_NUMBER, NEVER_REPORTED -> "May be part-way through an update. ";
        };
    }

    private static String does(PeerStatus peer) {
        return peer.verdict().state() == PeerState.UPDATING ? "Updating now. " : "In contact, but no new files. ";
    }

    private static String since(Holder holder, boolean away) {
        if (!away) {
            return "";
        }
        return switch (holder.evidence()) {
            case EARLIER_UPDATE -> " May have it by now.";
            case PART_OF_IT -> " May have it by now.";
            default -> "";
        };
    }

    /** " Every file checked 09:31.": how it is known of a truck whose last report names this very update. */
    private static String known(Holder holder, StationTime time) {
        String known = holder.evidence() == Evidence.THIS_UPDATE ? AssuranceText.of(holder.peer(), time) : "";
        return known.isEmpty() ? "" : " " + known.substring(0, 1).toUpperCase(Locale.ROOT) + known.substring(1) + ".";
    }

    /** "#41 (Mon 16:40)". */
    private static String named(PeerStatus peer, StationTime time) {
        return peer.has()
                .map(has -> "update #" + has.number() + " (" + UpdateLine.by(has) + time.at(has.posted()) + ")")
                .orElse("files without a number");
    }
}
