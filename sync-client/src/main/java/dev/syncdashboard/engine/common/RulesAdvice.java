package dev.syncdashboard.engine.common;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.status.ProblemCode;
import java.util.List;

/** Says that nobody knows what of a folder is content. */
public final class RulesAdvice {

    private RulesAdvice() {}

    /**
     * Nothing where the rules are known.
     *
     * @param remedy what to do where they are not
     */
    public static List<FolderAdvice> of(ContentRules rules, String remedy) {
        return rules.problem().stream()
                .map(why -> new FolderAdvice(
                        Urgency.PROBLEM,
                        ProblemCode.CANNOT_READ_WHOLE,
                        "can't be compared, since what it leaves out is not known: " + why,
                        remedy))
                .toList();
    }
}
