package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.status.Problem;
import dev.syncdashboard.status.ProblemCode;
import java.util.Optional;

/**
 * A problem, for the report, and what a person can do about it, for the person.
 *
 * @param remedy in whole sentences
 */
public record Hindrance(Problem problem, Optional<String> remedy) {

    public static Hindrance of(ProblemCode code, String text, String remedy) {
        return new Hindrance(new Problem(code, text), Optional.of(remedy));
    }

    public boolean touchesContent() {
        return problem.code().touchesContent();
    }
}
