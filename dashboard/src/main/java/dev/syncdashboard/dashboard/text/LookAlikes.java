package dev.syncdashboard.dashboard.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names that look the same though they are written otherwise: "Engine 2" with a Cyrillic first letter, or with a letter
 * for a digit. A small part of the idea of Unicode's skeletons (UTS #39): the Cyrillic, Greek, Armenian and Latin letters
 * that most fonts draw as a plain Latin one. Its full table weighs megabytes, and would call more names doubles that no
 * fire department takes for each other.
 */
final class LookAlikes {

    /** Capitals whose small letter looks like another one than they do. */
    private static final Map<Integer, Integer> CAPITALS = table(
            "ΑАᎪ", 'a', "ΒВᏴ", 'b', "ϹСᏟ", 'c', "ΕЕᎬ", 'e', "ΗНᎻ", 'h', "ΙІӀ", 'i', "ЈᎫ", 'j', "ΚКᏦ", 'k', "ᏞԼ", 'l',
            "ΜМᎷ", 'm', "Ν", 'n', "ΟОՕ", 'o', "ΡРᏢ", 'p', "ЅՏ", 's', "ΤТᎢ", 't', "ΥҮУ", 'y', "ΧХ", 'x', "ΖᏃ", 'z');

    /** Small letters and digits, after upper and lower case have become alike. */
    private static final Map<Integer, Integer> PLAIN = table(
            "аɑα", 'a', "вʙβ", 'b', "сϲᴄ", 'c', "ԁɗ", 'd', "еєҽε", 'e', "ɡց", 'g', "һհн", 'h', "іɩıι", 'i', "јϳʝ", 'j',
            "кκҝқ", 'k', "ӏǀ|1", 'l', "мᴍ", 'm', "пոռη", 'n', "оοօσ0", 'o', "рρ", 'p', "ԛզ", 'q', "гɾ", 'r', "ѕꜱ", 's',
            "тτ", 't', "υսʋ", 'u', "ѵνᴠ", 'v', "ԝѡωա", 'w', "хχ", 'x', "уγүყ", 'y', "ᴢζ", 'z');

    private LookAlikes() {}

    /** The same for two names that look the same to a person, upper and lower case alike, and whatever spaces are in them. */
    static String skeleton(String name) {
        StringBuilder latin = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> !Character.isIdentifierIgnorable(point))
                .forEach(point -> latin.appendCodePoint(CAPITALS.getOrDefault(point, point)));
        StringBuilder plain = new StringBuilder();
        latin.toString()
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(point -> plain.appendCodePoint(PLAIN.getOrDefault(point, point)));
        return plain.toString().replaceAll("\\s+", "");
    }

    private static Map<Integer, Integer> table(Object... rows) {
        Map<Integer, Integer> table = new HashMap<>();
        for (int i = 0; i < rows.length; i += 2) {
            char letter = (Character) rows[i + 1];
            ((String) rows[i]).codePoints().forEach(point -> table.putIfAbsent(point, (int) letter));
        }
        return Map.copyOf(table);
    }
}
