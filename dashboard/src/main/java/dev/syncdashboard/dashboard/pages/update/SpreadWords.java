package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.delivery.Spread;
import dev.syncdashboard.dashboard.delivery.Spread.Milestone;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.Times;
import dev.syncdashboard.dashboard.text.Words;
import java.util.ArrayList;
import java.util.List;

/** How an update spread, in sentences. Pure. */
final class SpreadWords {

    private SpreadWords() {}

    /** "Half of the trucks had it after 9 min, 80 % after 50 min. 17 of 20 so far." */
    static String sentence(Spread spread) {
        String soFar = spread.complete() ? "" : spread.arrivals().size() + " of " + spread.trucks() + " so far.";
        List<Milestone> told = told(spread.milestones());
        if (told.isEmpty()) {
            return soFar;
        }
        StringBuilder sentence = new StringBuilder();
        for (Milestone milestone : told) {
            boolean first = sentence.isEmpty();
            sentence.append(first ? first(milestone, spread) + " had it " : ", " + next(milestone) + " ")
                    .append(when(milestone));
        }
        return sentence.append(soFar.isEmpty() ? "." : ". ").append(soFar).toString();
    }

    /** What has to be said so that nobody takes the curve for more than it is; empty if there is nothing. */
    static List<String> notes(Spread spread, Update update) {
        List<String> notes = new ArrayList<>();
        long late =
                spread.arrivals().stream().filter(arrived -> !arrived.exact()).count();
        if (late > 0) {
            notes.add((late == 1 ? "One of these trucks" : late + " of these trucks")
                    + " may have had it earlier than shown:"
                    + " the station noticed it only when the report came (≤).");
        }
        if (!update.postedIsExact()) {
            notes.add("It may have been posted before the station was first seen with it, so that every span may be"
                    + " longer than shown.");
        }
        return notes;
    }

    /** Shares that were reached in the same words are told once, as the largest. */
    private static List<Milestone> told(List<Milestone> milestones) {
        List<Milestone> told = new ArrayList<>();
        for (Milestone milestone : milestones) {
            if (!told.isEmpty() && when(told.get(told.size() - 1)).equals(when(milestone))) {
                told.remove(told.size() - 1);
            }
            told.add(milestone);
        }
        return told;
    }

    private static String first(Milestone milestone, Spread spread) {
        return switch (milestone.share()) {
            case 100 -> Words.all(spread.trucks(), "truck");
            case 50 -> "Half of the trucks";
            default -> milestone.share() + " % of the trucks";
        };
    }

    private static String next(Milestone milestone) {
        return milestone.share() == 100 ? "all" : milestone.share() + " %";
    }

    private static String when(Milestone milestone) {
        if (milestone.after().toSeconds() < 1) {
            return "at once";
        }
        return "after " + (milestone.exact() ? "" : "at most ") + Times.ENGLISH.closeSpan(milestone.after());
    }
}
