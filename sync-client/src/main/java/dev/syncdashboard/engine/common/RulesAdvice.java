package dev.syncdashboard.engine.common;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.words.Message;
import java.util.List;

/** Says that nobody knows what of a folder is content. */
public final class RulesAdvice {

    private RulesAdvice() {}

    /**
     * Nothing where the rules are known.
     *
     * @param engine by which the words of the remedy are found
     */
    public static List<FolderAdvice> of(ContentRules rules, FolderRole role, String engine) {
        return rules.problem().stream()
                .map(why -> new FolderAdvice(
                        Urgency.PROBLEM,
                        ProblemCode.CANNOT_READ_WHOLE,
                        Message.of("advice.rules_unknown", role.folder(), why),
                        Message.of("advice.rules_unknown." + engine)))
                .toList();
    }
}
