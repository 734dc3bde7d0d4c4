package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.delivery.Answer;
import dev.syncdashboard.dashboard.delivery.Holder;
import dev.syncdashboard.dashboard.delivery.Tally;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Counts of trucks in words. Pure. Never says that all have an update without saying how old the evidence is. */
final class TallyWords {

    private TallyWords() {}

    /** "17 of 20". */
    static String share(Tally tally) {
        return tally.yes() + " of " + tally.trucks();
    }

    /** "2 don't have it, 1 unknown": those that are not counted as having it; empty if there are none. */
    static String rest(Tally tally) {
        List<String> parts = new ArrayList<>();
        if (tally.no() > 0) {
            parts.add(tally.no() + (tally.no() == 1 ? " doesn't have it" : " don't have it"));
        }
        if (tally.unknown() > 0) {
            parts.add(tally.unknown() + " unknown");
        }
        return String.join(", ", parts);
    }

    /** "17 of 20 trucks have it, as last reported." */
    static String sentence(Tally tally, List<Holder> having, Board fleet, StationTime time) {
        if (!fleet.known()) {
            return "Not known yet which trucks have it.";
        }
        int trucks = tally.trucks();
        if (trucks == 0) {
            return "No truck is in service.";
        }
        boolean all = tally.yes() == trucks;
        String who = all ? Words.all(trucks, "truck") : tally.yes() + " of " + Words.count(trucks, "truck");
        boolean one = tally.yes() == 1 || trucks == 1;
        String have = fleet.station().canCheck()
                ? (one ? " has it" : " have it")
                : " had it at " + time.at(fleet.station().since());
        return who + have + ", as last reported" + (all ? oldest(having, time) : "") + ".";
    }

    /** "3 don't have it" or "6 unknown"; empty for none. */
    static String others(Answer answer, int count, boolean past) {
        if (count == 0) {
            return "";
        }
        if (answer == Answer.UNKNOWN) {
            return count + (past ? " were" : "") + " unknown";
        }
        String not = past ? " didn't" : count == 1 ? " doesn't" : " don't";
        return count + not + " have it";
    }

    private static String oldest(List<Holder> having, StationTime time) {
        return having.stream()
                .map(holder -> holder.peer().facts().report())
                .flatMap(Optional::stream)
                .map(ReceivedReport::received)
                .min(Comparator.<Instant>naturalOrder())
                .map(oldest -> (having.size() == 1 ? " (" : " (oldest report: ") + time.at(oldest) + ")")
                .orElse("");
    }
}
