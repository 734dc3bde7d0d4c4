package dev.syncdashboard.words;

import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the message that a text was made from, so that it can be said in another language. A text counts only if the
 * message gives that very text again, letter by letter. Facts must stand in a text in their order, and counts without a
 * separator of thousands. Safe for many threads.
 */
public final class Phrases {

    private static final String NAME = "\\E(.*)\\Q";
    private static final String COUNT = "\\E(0|[1-9][0-9]{0,8})\\Q";

    /**
     * So many phrases are held against a text and its parts, some ten times as many as any text of ours needs. A text that
     * somebody has made up could have parts in parts without end.
     */
    private static final int MOST_TRIES = 10_000;

    /** So deep can messages stand in each other: in a sentence about a folder its cause, and in that a list of names. */
    private static final int DEEPEST = 7;

    private final Language language;
    private final Predicate<String> wrappers;
    private final List<Phrase> phrases;

    /** @param counts for each fact, whether it is a count */
    private record Phrase(String code, Pattern text, List<Boolean> counts) {

        int ownLetters() {
            return text.pattern().replace(NAME, "").replace(COUNT, "").length();
        }
    }

    private Phrases(Language language, Predicate<String> wrappers, List<Phrase> phrases) {
        this.language = language;
        this.wrappers = wrappers;
        this.phrases = phrases;
    }

    /**
     * Those of a language that texts may be made from.
     *
     * @param codes of these messages
     * @param wrappers those of them in which each part is a message, too; in the others it is what somebody has named
     */
    public static Phrases of(Language language, Predicate<String> codes, Predicate<String> wrappers) {
        List<Phrase> phrases = language.codes().stream()
                .filter(codes)
                .flatMap(code -> phrase(code, language).stream())
                // The one with the most words of its own first: it says more than one that takes them for a name.
                .sorted(Comparator.comparing((Phrase each) -> -each.ownLetters())
                        .thenComparing(Phrase::code))
                .toList();
        return new Phrases(language, wrappers, phrases);
    }

    /** Empty if a fact does not stand in the text as it is, so that it could not be found there. */
    private static Optional<Phrase> phrase(String code, Language language) {
        MessageFormat pattern = language.pattern(code).orElseThrow();
        List<Object> places = new ArrayList<>();
        List<Boolean> counts = new ArrayList<>();
        for (Format each : pattern.getFormatsByArgumentIndex()) {
            boolean count = each != null;
            places.add(count ? 910_000_000 + places.size() : "\uE000" + places.size());
            counts.add(count);
        }
        String text = language.say(code, places.toArray());
        for (int i = 0; i < places.size(); i++) {
            String place = places.get(i).toString();
            if (!text.contains(place)) {
                return Optional.empty();
            }
            text = text.replace(place, counts.get(i) ? COUNT : NAME);
        }
        return Optional.of(
                new Phrase(code, Pattern.compile("\\Q" + text + "\\E", Pattern.DOTALL), List.copyOf(counts)));
    }

    /** The message of which this is the text, as a sentence or as a part of one; empty if it is none of these. */
    public Optional<Message> find(String text) {
        return new Search().find(text, 1);
    }

    /** For one text. */
    private final class Search {

        private int tries;

        private Optional<Message> find(String text, int depth) {
            if (depth > DEEPEST || text.isEmpty()) {
                return Optional.empty();
            }
            String begun = text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
            return phrases.stream()
                    .flatMap(each -> find(each, text, begun, depth).stream())
                    .findFirst();
        }

        private Optional<Message> find(Phrase phrase, String text, String begun, int depth) {
            Optional<Message> found = message(phrase, text, depth);
            return found.isPresent() || begun.equals(text)
                    ? found
                    : message(phrase, begun, depth).map(Message::goingOn);
        }

        private Optional<Message> message(Phrase phrase, String text, int depth) {
            tries++;
            Matcher found = phrase.text().matcher(text);
            if (tries > MOST_TRIES || !found.matches()) {
                return Optional.empty();
            }
            List<Object> facts = new ArrayList<>();
            List<Object> said = new ArrayList<>();
            for (int i = 0; i < phrase.counts().size(); i++) {
                String words = found.group(i + 1);
                said.add(phrase.counts().get(i) ? Integer.valueOf(words) : words);
                boolean inWrapper =
                        wrappers.test(phrase.code()) && !phrase.counts().get(i);
                (inWrapper ? find(words, depth + 1) : Optional.of(said.get(i))).ifPresent(facts::add);
            }
            // A part that is a message gives its own words again, since it was found in the same way.
            boolean whole = facts.size() == said.size()
                    && language.say(phrase.code(), said.toArray()).equals(text);
            return whole ? Optional.of(new Message(phrase.code(), facts)) : Optional.empty();
        }
    }
}
