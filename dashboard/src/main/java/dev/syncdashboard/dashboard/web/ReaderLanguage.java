package dev.syncdashboard.dashboard.web;

import dev.syncdashboard.words.Language;
import dev.syncdashboard.words.LanguageChoice;
import dev.syncdashboard.words.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** In which language a reader gets pages: the station's own, or what the reader's browser asks for. */
public final class ReaderLanguage implements LocaleResolver {

    private final LanguageChoice choice;

    /** @param setting one of {@link LanguageChoice#SETTINGS} */
    public ReaderLanguage(String setting, Languages languages) {
        this.choice = new LanguageChoice(setting, languages);
    }

    /** The language for who asks. */
    public Language of(HttpServletRequest request) {
        return choice.of(Optional.ofNullable(request.getHeader("Accept-Language")));
    }

    /** Whether two readers may get different answers to one request. */
    public boolean depends() {
        return choice.depends();
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
