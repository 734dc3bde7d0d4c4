package dev.syncdashboard.words;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Map<String, MessageFormat> words;
    private final Map<String, String> fixed;
    private final Map<String, DateTimeFormatter> dates;

    private Language(Locale locale, Map<String, MessageFormat> words) {
        this.locale = locale;
        this.words = Map.copyOf(words);
        this.fixed = words.entrySet().stream()
                .filter(entry -> entry.getValue().getFormats().length == 0)
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().format(new Object[0])));
        this.dates = fixed.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(DATES))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().substring(DATES.length()),
                        entry -> DateTimeFormatter.ofPattern(entry.getValue(), locale)));
    }

    /**
     * Reads the words.
     *
     * @param bundles of the program, beside this library's own
     * @param noun what a truck is called in them
     */
    static Language read(Locale locale, List<String> bundles, TruckNoun noun) {
        Nouns nouns = Nouns.read(locale, noun);
        Map<String, MessageFormat> words = new HashMap<>();
        Stream.concat(OWN_BUNDLES.stream(), bundles.stream())
                .map(bundle -> Bundle.read(bundle, locale))
                .forEach(bundle -> bundle.forEach((code, pattern) ->
                        words.put((String) code, new MessageFormat(nouns.in((String) pattern), locale))));
        return new Language(locale, words);
    }

    public Locale locale() {
        return locale;
    }

    /** The pattern for a code, which only one thread may use; empty if there is none. */
    public Optional<MessageFormat> pattern(String code) {
        return Optional.ofNullable(words.get(code)).map(pattern -> (MessageFormat) pattern.clone());
    }

    /** All codes that it has words for. */
    public Set<String> codes() {
        return words.keySet();
    }

    /**
     * The words for a code.
     *
     * @param facts what stands in the places of the pattern
     * @throws IllegalArgumentException if it has none
     */
    public String say(String code, Object... facts) {
        String without = fixed.get(code);
        return without != null
                ? without
                : pattern(code)
                        .orElseThrow(() -> new IllegalArgumentException("no words for " + code + " in " + locale))
                        .format(facts);
    }

    /** How a moment is written, by the last part of its pattern's code, such as {@code time} or {@code day}. */
    public DateTimeFormatter dates(String pattern) {
        return Objects.requireNonNull(dates.get(pattern), pattern);
    }
}
