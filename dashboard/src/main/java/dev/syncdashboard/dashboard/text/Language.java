package dev.syncdashboard.dashboard.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A language in which things are said: for each code of a message its words, as a pattern of {@link MessageFormat}. Safe for
 * many threads.
 */
public final class Language {

    private static final List<String> BUNDLES =
            List.of("units", "verdict", "pages", "overview", "wall", "truck", "update", "numbers", "roster");

    /** Codes of patterns for moments begin so. */
    private static final String DATES = "pattern.";

    public static final Language ENGLISH = read(Locale.ENGLISH);
    public static final Language GERMAN = read(Locale.GERMAN);

    /** Of all languages that there are words in. */
    public static final List<Locale> LOCALES = List.of(ENGLISH.locale, GERMAN.locale);

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

    private static Language read(Locale locale) {
        Map<String, MessageFormat> words = new HashMap<>();
        for (String bundle : BUNDLES) {
            read("/words/" + bundle + "_" + locale.getLanguage() + ".properties")
                    .forEach((code, pattern) -> words.put((String) code, new MessageFormat((String) pattern, locale)));
        }
        return new Language(locale, words);
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Language.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own " + resource);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one for a reader's locale; English if there is no better one. */
    public static Language of(@Nullable Locale locale) {
        return locale != null && locale.getLanguage().equals(GERMAN.locale.getLanguage()) ? GERMAN : ENGLISH;
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
