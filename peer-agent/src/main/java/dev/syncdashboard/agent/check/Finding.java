package dev.syncdashboard.agent.check;

import dev.syncdashboard.agent.selfcheck.Hindrance;
import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import java.util.Optional;

/**
 * What one test of the set-up came to.
 *
 * @param text what was seen
 * @param advice what to do about it
 */
public record Finding(Outcome outcome, String text, Optional<String> advice) {

    static Finding ok(String text) {
        return new Finding(Outcome.OK, text, Optional.empty());
    }

    static Finding warning(String text, String advice) {
        return new Finding(Outcome.WARNING, text, Optional.of(advice));
    }

    /** What the engine has to say of a folder. With what touches the files, no truck is ever called up to date. */
    static Finding advised(String folderName, FolderAdvice advice) {
        String text = AgentWords.english(advice.problem()) + ".";
        String remedy = AgentWords.english(advice.remedy());
        boolean fatal =
                advice.urgency() == Urgency.PROBLEM && advice.code().touchesContent() && folderName.equals("Sync");
        return fatal ? failed(text, remedy) : warning(text, remedy);
    }

    static Finding failed(String text, String advice) {
        return new Finding(Outcome.FAILED, text, Optional.of(advice));
    }

    static Finding failed(Hindrance hindrance) {
        return new Finding(Outcome.FAILED, "Now " + hindrance.problem().text() + ".", hindrance.englishRemedy());
    }

    /** The same about one of several folders. */
    Finding of(String folderLabel) {
        return new Finding(outcome, folderLabel + ": " + text, advice);
    }

    /** The same with another advice. */
    Finding advising(String better) {
        return new Finding(outcome, text, Optional.of(better));
    }

    static Finding skipped(String text) {
        return new Finding(Outcome.SKIPPED, text, Optional.empty());
    }

    /** How a test ended; only {@link #FAILED} keeps the agent from working. */
    public enum Outcome {
        OK("ok"),
        WARNING("warning"),
        FAILED("FAILED"),
        SKIPPED("skipped");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** As it is printed, at most 7 letters. */
        public String label() {
            return label;
        }
    }
}
