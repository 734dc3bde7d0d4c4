package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.words.Language;
import dev.syncdashboard.words.Languages;
import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.stereotype.Component;

/** Gives templates the same words that the program has. */
@Component(LanguageMessages.BEAN)
class LanguageMessages extends AbstractMessageSource {

    /** The name under which the framework looks for it. */
    static final String BEAN = "messageSource";

    private final Languages languages;

    LanguageMessages(Languages languages) {
        this.languages = languages;
    }

    /** Most words on a page mention no facts. */
    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        Language language = languages.of(locale);
        return language.codes().contains(code) ? language.say(code) : null;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        return languages.of(locale).pattern(code).orElse(null);
    }
}
