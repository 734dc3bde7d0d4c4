package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.delivery.Spread;
import dev.syncdashboard.dashboard.delivery.Spread.Milestone;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.ArrayList;
import java.util.List;

/** How an update spread, in sentences. Pure. */
final class SpreadWords {

    private SpreadWords() {}

    /** "Half of the trucks had it after 9 min, 80 % after 50 min. 17 of 20 so far." */
    static String sentence(Spread spread, StationTime time) {
        List<Milestone> told = told(spread.milestones(), time);
        List<String> parts = new ArrayList<>();
        for (Milestone milestone : told) {
            parts.add(parts.isEmpty() ? first(milestone, spread, time) : next(milestone, time));
        }
        List<String> sentences = new ArrayList<>();
        if (!parts.isEmpty()) {
            sentences.add(String.join(", ", parts) + ".");
        }
        if (!spread.complete()) {
            sentences.add(time.say("update.spread.so_far", spread.arrivals().size(), spread.trucks()));
        }
        return String.join(" ", sentences);
    }

    /** What has to be said so that nobody takes the curve for more than it is; empty if there is nothing. */
    static List<String> notes(Spread spread, Update update, StationTime time) {
        List<String> notes = new ArrayList<>();
        int late = (int)
                spread.arrivals().stream().filter(arrived -> !arrived.exact()).count();
        if (late > 0) {
            notes.add(time.say("update.spread.noticed_late", late, Integer.toString(late)));
        }
        if (!update.postedIsExact()) {
            notes.add(time.say("update.spread.posted_late"));
        }
        return notes;
    }

    /** Shares that were reached in the same words are told once, as the largest. */
    private static List<Milestone> told(List<Milestone> milestones, StationTime time) {
        List<Milestone> told = new ArrayList<>();
        for (Milestone milestone : milestones) {
            if (!told.isEmpty() && when(told.get(told.size() - 1), time).equals(when(milestone, time))) {
                told.remove(told.size() - 1);
            }
            told.add(milestone);
        }
        return told;
    }

    private static String first(Milestone milestone, Spread spread, StationTime time) {
        String when = when(milestone, time);
        return switch (milestone.share()) {
            case 100 -> time.say("update.spread.all", spread.trucks(), Integer.toString(spread.trucks()), when);
            case 50 -> time.say("update.spread.half", when);
            default -> time.say("update.spread.part", milestone.share(), when);
        };
    }

    private static String next(Milestone milestone, StationTime time) {
        String when = when(milestone, time);
        return milestone.share() == 100
                ? time.say("update.spread.next_all", when)
                : time.say("update.spread.next_part", milestone.share(), when);
    }

    private static String when(Milestone milestone, StationTime time) {
        if (milestone.after().toSeconds() < 1) {
            return time.say("update.spread.at_once");
        }
        return time.say(
                milestone.exact() ? "update.spread.after" : "update.spread.after_at_most",
                time.voice().closeSpan(milestone.after()));
    }
}
