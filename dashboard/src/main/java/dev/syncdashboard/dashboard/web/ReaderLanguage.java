package dev.syncdashboard.dashboard.web;

import dev.syncdashboard.dashboard.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** In which language a reader gets pages: the station's own, or what the reader's browser asks for. */
public final class ReaderLanguage implements LocaleResolver {

    /** The setting that leaves it to each browser. */
    private static final String BROWSER = "browser";

    private static final Map<String, Language> FIXED = Map.of("en", Language.ENGLISH, "de", Language.GERMAN);

    private final Optional<Language> fixed;

    /** @param setting {@code en}, {@code de}, or {@code browser} */
    public ReaderLanguage(String setting) {
        this.fixed = Optional.ofNullable(FIXED.get(setting));
    }

    /** Whether a setting can have this value. */
    public static boolean isChoice(String setting) {
        return setting.equals(BROWSER) || FIXED.containsKey(setting);
    }

    /** The language for who asks: of those that the browser names, the first that there are words for. */
    public Language of(HttpServletRequest request) {
        return fixed.orElseGet(() -> request.getHeader("Accept-Language") == null
                ? Language.ENGLISH
                : Language.of(Locale.lookup(ranges(request), Language.LOCALES)));
    }

    /** A header that can't be read names no language. */
    private static List<Locale.LanguageRange> ranges(HttpServletRequest request) {
        try {
            return Locale.LanguageRange.parse(request.getHeader("Accept-Language"));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Whether two readers may get different answers to one request. */
    public boolean depends() {
        return fixed.isEmpty();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is the station's setting or the browser's");
    }
}
