package dev.syncdashboard.words;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The forms of the noun for a truck in one language. A pattern has a form in braces, {@code {trucks}}, or with a capital at
 * the beginning of a sentence, {@code {Trucks}}; it is another noun's form where trucks are called otherwise.
 */
final class Nouns {

    private static final String BUNDLE = "nouns";

    private final Map<String, String> byForm = new TreeMap<>();

    private Nouns(Properties forms, TruckNoun noun, Locale locale) {
        String prefix = noun.code() + ".";
        for (String key : forms.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                String form = key.substring(prefix.length());
                String word = forms.getProperty(key);
                byForm.put("{" + form + "}", word);
                byForm.put("{" + capital(form, locale) + "}", capital(word, locale));
            }
        }
    }

    static Nouns read(Locale locale, TruckNoun noun) {
        return new Nouns(Bundle.read(BUNDLE, locale), noun, locale);
    }

    /** The pattern with the words in place of the forms. */
    String in(String pattern) {
        String words = pattern;
        for (Map.Entry<String, String> form : byForm.entrySet()) {
            words = words.replace(form.getKey(), form.getValue());
        }
        return words;
    }

    private static String capital(String text, Locale locale) {
        return text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }
}
