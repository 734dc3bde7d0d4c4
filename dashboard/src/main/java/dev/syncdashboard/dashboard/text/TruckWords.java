package dev.syncdashboard.dashboard.text;

import dev.syncdashboard.status.Problem;
import dev.syncdashboard.status.ReportedWords;
import dev.syncdashboard.words.Message;
import java.util.Optional;

/** What a truck says in its report, fit to be shown to readers of any language. */
public final class TruckWords {

    private TruckWords() {}

    /**
     * What is wrong with it; empty if it says nothing.
     *
     * @param longest in characters; what is longer is cut
     */
    public static Optional<Message> problem(Problem problem, int longest) {
        return Optional.of(Names.oneLine(problem.text(), longest))
                .filter(text -> !text.isBlank())
                .map(text -> ReportedWords.problem(new Problem(problem.code(), text)));
    }

    /** The same without a full stop, for a sentence that goes on. */
    public static Optional<Message> problemInASentence(Problem problem, int longest) {
        String text = Names.oneLine(problem.text(), longest);
        String without = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return problem(new Problem(problem.code(), without), longest);
    }

    /** Why a check of its files came to nothing, or to less than the newest. */
    public static Message reason(String reason, int longest) {
        return ReportedWords.reason(Names.oneLine(reason, longest));
    }
}
