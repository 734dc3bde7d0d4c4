package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.status.Problem;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.words.Message;
import java.util.Optional;

/**
 * A problem, and what a person can do about it.
 *
 * @param what is wrong, without a full stop
 * @param remedy in whole sentences
 */
public record Hindrance(ProblemCode code, Message what, Optional<Message> remedy) {

    public static Hindrance of(ProblemCode code, Message what, Message remedy) {
        return new Hindrance(code, what, Optional.of(remedy));
    }

    public boolean touchesContent() {
        return code.touchesContent();
    }

    /** For the report. */
    public Problem problem() {
        return new Problem(code, AgentWords.english(what));
    }

    /** For the command line. */
    public Optional<String> englishRemedy() {
        return remedy.map(AgentWords::english);
    }
}
