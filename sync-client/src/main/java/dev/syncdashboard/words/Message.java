package dev.syncdashboard.words;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something to be said, without the words: those are made where it is read, in the reader's language and time zone.
 *
 * @param code under which every language has its words
 * @param facts that the words mention, in the order in which the code wants them: {@link Integer} for a count or the number
 *     of an update, {@link Instant} for a moment, {@link Written} for one in a certain form, {@link End} for an end, {@link Duration} for
 *     a span as it is shown (see {@link Span}), {@link Message} for a part of its own, {@link Lookup} for one that is found only
 *     where it is said, {@link Sentence} for a whole sentence, {@link Part} for the middle of one, {@link String} for what
 *     somebody else has said or named
 */
public record Message(String code, List<Object> facts) {

    private static final String AS_IT_IS = "said";

    /** When a stretch ends, as a fact: where that is midnight, it is told as the end of the day before. */
    public record End(Instant at) {}

    /**
     * A moment in one form, however long ago it is.
     *
     * @param pattern the last part of the pattern's code, as in {@link Language#dates}
     */
    public record Written(String pattern, Instant at) {}

    /**
     * What takes time to find, as a fact: it is found each time that somebody reads it, and not while nobody does. Equal
     * if the same will be found.
     */
    public interface Lookup {

        Message message();
    }

    /** What stands as a sentence of its own: with a capital, and with the full stop that it may lack. */
    public record Sentence(Message what) {}

    /** What stands in a sentence that has begun: without the capital that is only due to its beginning. */
    public record Part(Message what) {}

    public Message {
        facts = List.copyOf(facts);
        for (Object fact : facts) {
            if (!isFact(fact)) {
                throw new IllegalArgumentException("no fact that can be told: " + fact);
            }
        }
    }

    public static Message of(String code, Object... facts) {
        return new Message(code, List.of(facts));
    }

    /**
     * The same in the middle of a sentence.
     *
     * @param sentence one that does not begin with a noun or a name, which would keep its capital
     */
    public static Message goingOn(Message sentence) {
        return of(AS_IT_IS, new Part(sentence));
    }

    /** What somebody else has said, as it is. */
    public static Message said(String text) {
        return of(AS_IT_IS, text);
    }

    /** What is found where it is said. */
    public static Message found(Lookup lookup) {
        return of(AS_IT_IS, lookup);
    }

    /**
     * Several, one after the other.
     *
     * @param code of what stands between two of them
     * @throws NoSuchElementException if there is none
     */
    public static Message joined(String code, List<Message> messages) {
        return messages.stream().reduce((one, other) -> of(code, one, other)).orElseThrow();
    }

    /** Whole sentences, one after the other; empty if there are none. */
    public static Optional<Message> sentences(Stream<Message> all) {
        return all.reduce((one, other) -> of("list.sentences", one, other));
    }

    /**
     * "a, b, c and 2 more": the first of many.
     *
     * @param known as many as are known, at least one
     * @param most how many of them are told
     * @param all how many there are
     */
    public static Message first(List<Message> known, int most, int all) {
        List<Message> told = known.subList(0, Math.min(most, known.size()));
        Message list = joined("list.comma", told);
        return all > told.size() ? of("list.and_more_comma", list, all - told.size()) : list;
    }

    private static boolean isFact(Object fact) {
        return fact instanceof Integer
                || fact instanceof Instant
                || fact instanceof End
                || fact instanceof Written
                || fact instanceof Lookup
                || fact instanceof Sentence
                || fact instanceof Part
                || fact instanceof Duration
                || fact instanceof Message
                || fact instanceof String;
    }
}
