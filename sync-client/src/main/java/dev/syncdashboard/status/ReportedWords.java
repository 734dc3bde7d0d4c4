package dev.syncdashboard.status;

import dev.syncdashboard.words.Language;
import dev.syncdashboard.words.Languages;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.Phrases;
import dev.syncdashboard.words.TruckNoun;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a report says in English words, as a message for readers of any language. In English that is the report's own
 * text, word for word.
 */
public final class ReportedWords {

    private static final Language ENGLISH =
            Languages.of(List.of(), TruckNoun.TRUCK).english();

    /** Besides what the agent says itself, what it has from what knows the sync program. */
    private static final Pattern CODES =
            Pattern.compile("(report|advice|unconfirmed|folder|items|named)(\\..*)?|list\\.(comma|and_more_comma)");

    private static final Pattern WRAPPERS = Pattern.compile("report\\.of\\..*|(advice|unconfirmed|list)\\..*");

    private static final Phrases PHRASES =
            Phrases.of(ENGLISH, ReportedWords::mayBeReported, WRAPPERS.asMatchPredicate());

    private ReportedWords() {}

    private static boolean mayBeReported(String code) {
        return CODES.matcher(code).matches() && !code.endsWith(".remedy");
    }

    /**
     * What is wrong. In another language than English, words that no agent of this version writes follow in quotes what
     * their code means; those without a code stand alone. A code without words is shown as it is in English.
     */
    public static Message problem(Problem problem) {
        return Message.found(new OfProblem(problem));
    }

    /** A verdict that tells of it is made each second for each truck, so nothing is looked for before somebody reads it. */
    private record OfProblem(Problem problem) implements Message.Lookup {

        @Override
        public Message message() {
            return PHRASES.find(problem.text()).orElseGet(() -> byCode(problem));
        }
    }

    private record OfReason(String text) implements Message.Lookup {

        @Override
        public Message message() {
            return PHRASES.find(text).orElseGet(() -> Message.said(text));
        }
    }

    private static Message byCode(Problem problem) {
        String code = problem.code().code();
        String text = problem.text();
        if (problem.code() == ProblemCode.OTHER) {
            return Message.said(text);
        }
        Message meaning = Message.of("problem." + code);
        boolean isBareCode = text.toLowerCase(Locale.ROOT).replace(' ', '_').equals(code);
        return isBareCode ? meaning : Message.of("told.and_quoted", meaning, text);
    }

    /** Why a check came to nothing, or to less than the newest. */
    public static Message reason(String text) {
        return Message.found(new OfReason(text));
    }
}
