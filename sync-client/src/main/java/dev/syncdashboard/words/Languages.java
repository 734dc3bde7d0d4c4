package dev.syncdashboard.words;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that a program speaks, with the words that it needs. */
public record Languages(Language english, Language german) {

    /**
     * Reads the words.
     *
     * @param bundles of the program, beside those that this library has for itself
     */
    public static Languages of(List<String> bundles, TruckNoun noun) {
        return new Languages(Language.read(Locale.ENGLISH, bundles, noun), Language.read(Locale.GERMAN, bundles, noun));
    }

    /** The one for a reader's locale; English if there is no better one. */
    public Language of(@Nullable Locale locale) {
        return locale != null && locale.getLanguage().equals(german.locale().getLanguage()) ? german : english;
    }

    /** Of all languages that there are words in. */
    public List<Locale> locales() {
        return List.of(english.locale(), german.locale());
    }
}
