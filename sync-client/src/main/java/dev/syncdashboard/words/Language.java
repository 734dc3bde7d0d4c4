package dev.syncdashboard.words;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A language in which things are said: for each code of a message its words, as a pattern of {@link MessageFormat}. Safe for
 * many threads.
 */
public final class Language {

    /** The words of this library itself. */
    private static final List<String> OWN_BUNDLES = List.of("units", "engine", "report", "problem", "joining");

    /** Codes of patterns for moments begin so. */
    private static final String DATES = "pattern.";

    private final Locale locale;
    private final Map<String, String> patterns;
    // A truck's agent says a dozen of a thousand: they are taken apart when they are wanted.
    private final Map<String, Phrase> phrases = new ConcurrentHashMap<>();
    private final Map<String, DateTimeFormatter> dates = new ConcurrentHashMap<>();

    /** A pattern, and all of its words if it has no place for a fact. */
    private record Phrase(MessageFormat pattern, Optional<String> fixed) {

        static Phrase of(String text, Locale locale) {
            MessageFormat pattern = new MessageFormat(text, locale);
            boolean hasPlaces = pattern.getFormats().length > 0;
            return new Phrase(pattern, hasPlaces ? Optional.empty() : Optional.of(pattern.format(new Object[0])));
        }
    }

    private Language(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = Map.copyOf(patterns);
    }

    /**
     * Reads the words.
     *
     * @param bundles of the program, beside this library's own
     * @param noun what a truck is called in them
     */
    static Language read(Locale locale, List<String> bundles, TruckNoun noun) {
        Nouns nouns = Nouns.read(locale, noun);
        Map<String, String> patterns = new HashMap<>();
        Stream.concat(OWN_BUNDLES.stream(), bundles.stream())
                .map(bundle -> Bundle.read(bundle, locale))
                .forEach(bundle ->
                        bundle.forEach((code, pattern) -> patterns.put((String) code, nouns.in((String) pattern))));
        return new Language(locale, patterns);
    }

    public Locale locale() {
        return locale;
    }

    /** The pattern for a code, which only one thread may use; empty if there is none. */
    public Optional<MessageFormat> pattern(String code) {
        return phrase(code).map(phrase -> (MessageFormat) phrase.pattern().clone());
    }

    private Optional<Phrase> phrase(String code) {
        return Optional.ofNullable(patterns.get(code))
                .map(text -> phrases.computeIfAbsent(code, first -> Phrase.of(text, locale)));
    }

    /** All codes that it has words for. */
    public Set<String> codes() {
        return patterns.keySet();
    }

    /**
     * The words for a code.
     *
     * @param facts what stands in the places of the pattern
     * @throws IllegalArgumentException if it has none
     */
    public String say(String code, Object... facts) {
        Phrase phrase =
                phrase(code).orElseThrow(() -> new IllegalArgumentException("no words for " + code + " in " + locale));
        return phrase.fixed().orElseGet(() -> ((MessageFormat) phrase.pattern().clone()).format(facts));
    }

    /** How a moment is written, by the last part of its pattern's code, such as {@code time} or {@code day}. */
    public DateTimeFormatter dates(String pattern) {
        return dates.computeIfAbsent(pattern, first -> DateTimeFormatter.ofPattern(say(DATES + first), locale));
    }
}
