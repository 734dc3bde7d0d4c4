package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.history.Stretch;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.Notice;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The list of updates, in words.
 *
 * @param sentence what the list shows
 * @param posting that there is a version without a number yet, or empty
 * @param lines newest first
 * @param note what there is to say of gaps, or empty
 * @param newer the address of the page before, or empty
 * @param older the address of the page after, or empty
 * @param query of this page, for the part that changes
 */
record UpdatesPage(
        List<Notice> notices,
        String sentence,
        String posting,
        List<Line> lines,
        String note,
        String newer,
        String older,
        String query) {

    /**
     * An update, or what there is to say between two of them.
     *
     * @param gap when nobody watched; empty for an update
     */
    record Line(Optional<UpdateRow> update, String gap) {}

    static UpdatesPage of(Board fleet, Section section, HistoryAnswer<List<Stretch>> gaps, StationTime time) {
        WatchGaps unwatched = new WatchGaps(gaps.either(known -> known, why -> List.of()), time);
        List<Line> lines = lines(fleet, section, unwatched, time);
        boolean gap = lines.stream().anyMatch(line -> !line.gap().isEmpty());
        return new UpdatesPage(
                Notice.of(fleet, time),
                sentence(fleet, section, time),
                fleet.station().posting() ? time.say("update.list.posting") : "",
                lines,
                gaps.either(
                        known -> gap ? time.say("update.list.gaps") : "",
                        why -> time.say("update.list.gaps_not_now", why)),
                section.newer().isEmpty() ? "" : "updates" + query(section),
                section.older().isEmpty()
                        ? ""
                        : "updates?before=" + last(section).number(),
                section.newer().map(newer -> "?before=" + newer.number()).orElse(""));
    }

    private static String query(Section section) {
        return section.previous().isPresent() ? "?before=" + section.previous().getAsInt() : "";
    }

    private static Update last(Section section) {
        return section.updates().get(section.updates().size() - 1);
    }

    private static String sentence(Board fleet, Section section, StationTime time) {
        int all = fleet.updates().size();
        if (all == 0) {
            return time.say(fleet.known() ? "update.list.none" : "update.list.not_known_yet");
        }
        if (section.updates().isEmpty()) {
            return time.say("update.list.none_before");
        }
        String count = time.say("update.list.count", all);
        if (section.newer().isEmpty() && section.older().isEmpty()) {
            return count;
        }
        int first = section.updates().get(0).number();
        return count + " " + time.say("update.list.shows", first, last(section).number());
    }

    private static List<Line> lines(Board fleet, Section section, WatchGaps unwatched, StationTime time) {
        List<Line> lines = new ArrayList<>();
        Optional<Update> next = section.newer();
        for (Update update : section.updates()) {
            addGap(lines, unwatched.between(Optional.of(update), next));
            lines.add(new Line(Optional.of(UpdateRow.of(update, fleet, time)), ""));
            next = Optional.of(update);
        }
        if (section.older().isEmpty()) {
            addGap(lines, unwatched.between(Optional.empty(), next));
        }
        return lines;
    }

    private static void addGap(List<Line> lines, String gap) {
        if (!gap.isEmpty()) {
            lines.add(new Line(Optional.empty(), gap));
        }
    }
}
