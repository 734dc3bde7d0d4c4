package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.delivery.Answer;
import dev.syncdashboard.dashboard.delivery.Holder;
import dev.syncdashboard.dashboard.delivery.Tally;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.ArrayList;
import java.util.List;

/** Counts of trucks in words. Pure. Never says that all have an update without saying how old the evidence is. */
final class TallyWords {

    private TallyWords() {}

    /** "17 of 20". */
    static String share(Tally tally, StationTime time) {
        return time.say("update.share", tally.yes(), tally.trucks());
    }

    /** "2 don't have it, 1 unknown": those that are not counted as having it; empty if there are none. */
    static String rest(Tally tally, StationTime time) {
        List<String> parts = new ArrayList<>();
        if (tally.no() > 0) {
            parts.add(time.say("update.lack", tally.no()));
        }
        if (tally.unknown() > 0) {
            parts.add(time.say("update.unknown", tally.unknown()));
        }
        return String.join(", ", parts);
    }

    /** "17 of 20 trucks have it, as last reported." */
    static String sentence(Tally tally, List<Holder> having, Board fleet, StationTime time) {
        if (!fleet.known()) {
            return time.say("update.who.not_known_yet");
        }
        int trucks = tally.trucks();
        if (trucks == 0) {
            return time.say("update.who.no_truck");
        }
        boolean all = tally.yes() == trucks;
        String who = all
                ? time.say("update.who.all", trucks, Integer.toString(trucks))
                : time.say("update.who.some", tally.yes(), trucks);
        String oldest = all ? oldest(having, time) : "";
        boolean one = tally.yes() == 1 || trucks == 1;
        return fleet.station().canCheck()
                ? time.say(one ? "update.who.has" : "update.who.have", who, oldest)
                : time.say(
                        one ? "update.who.had.one" : "update.who.had.many",
                        who,
                        oldest,
                        time.at(fleet.station().since()));
    }

    /** "3 don't have it" or "6 unknown"; empty for none. */
    static String others(Answer answer, int count, boolean past, StationTime time) {
        if (count == 0) {
            return "";
        }
        if (answer == Answer.UNKNOWN) {
            return time.say(past ? "update.was_unknown" : "update.unknown", count);
        }
        return time.say(past ? "update.lacked" : "update.lack", count);
    }

    private static String oldest(List<Holder> having, StationTime time) {
        return PeerStatus.oldestReport(having.stream().map(Holder::peer).toList())
                .map(time::at)
                .map(oldest ->
                        " " + (having.size() == 1 ? "(" + oldest + ")" : time.say("update.who.oldest_report", oldest)))
                .orElse("");
    }
}
