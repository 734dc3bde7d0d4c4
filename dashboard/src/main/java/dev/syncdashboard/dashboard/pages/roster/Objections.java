package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.Objection;
import dev.syncdashboard.words.Message;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file, as it is said: no more than a person reads. Pure. */
final class Objections {

    /** More help nobody. */
    private static final int MOST = 50;

    private Objections() {}

    static List<Message> said(Refusal refusal) {
        List<Objection> all = refusal.objections();
        List<Message> said =
                new ArrayList<>(all.stream().limit(MOST).map(Objections::said).toList());
        if (all.size() > MOST) {
            said.add(Message.of("roster.refused.more", all.size() - MOST));
        }
        return said;
    }

    private static Message said(Objection objection) {
        return objection.line() == Objection.NO_LINE
                ? objection.why()
                : Message.of("roster.refused.line", objection.line(), objection.why());
    }
}
