package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.Objection;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file, in words. Pure. */
final class Objections {

    /** More help nobody. */
    private static final int MOST = 50;

    private Objections() {}

    static List<String> inWords(Refusal refusal) {
        List<Objection> all = refusal.objections();
        List<String> words = new ArrayList<>(
                all.stream().limit(MOST).map(Objections::inWords).toList());
        if (all.size() > MOST) {
            words.add("And " + (all.size() - MOST) + " more.");
        }
        return words;
    }

    private static String inWords(Objection objection) {
        return objection.line() == Objection.NO_LINE
                ? objection.why()
                : "Line " + objection.line() + ": " + objection.why();
    }
}
