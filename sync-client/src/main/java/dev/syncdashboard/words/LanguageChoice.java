package dev.syncdashboard.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** In which language a reader gets pages: one that is set, or what the reader's browser asks for. */
public final class LanguageChoice {

    /** The setting that leaves it to each browser. */
    private static final String BROWSER = "browser";

    /** What the setting can be. */
    public static final List<String> SETTINGS = List.of("en", "de", BROWSER);

    private final Languages languages;
    private final Optional<Language> fixed;

    /** @param setting one of {@link #SETTINGS} */
    public LanguageChoice(String setting, Languages languages) {
        this.languages = languages;
        this.fixed = Optional.ofNullable(
                Map.of("en", languages.english(), "de", languages.german()).get(setting));
    }

    /**
     * The language for who asks: of those that the browser names, the first that there are words for.
     *
     * @param wanted the header {@code Accept-Language}
     */
    public Language of(Optional<String> wanted) {
        return fixed.orElseGet(() -> wanted.map(
                        header -> languages.of(Locale.lookup(ranges(header), languages.locales())))
                .orElse(languages.english()));
    }

    /** A header that can't be read names no language. */
    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Whether two readers may get different answers to one request. */
    public boolean depends() {
        return fixed.isEmpty();
    }
}
