package dev.syncdashboard.dashboard.text;

import java.util.regex.Pattern;

/**
 * The day of a moment of today. On a screen nobody needs it, on a sheet that somebody reads a week later everybody does. It
 * stands in a text between two characters that nobody sees, until the text becomes a part of a page.
 */
public final class PaperDay {

    /** INVISIBLE SEPARATOR: where it is overlooked, people just see the day. */
    private static final char SIGN = '\u2063';

    private static final Pattern DAY = Pattern.compile(SIGN + "([^" + SIGN + "<>&]*)" + SIGN);

    private PaperDay() {}

    /** "Tue 09:31" with a sign around "Tue ", if the moment is told as "09:31"; else as it is told. */
    static String before(String told, String withDay) {
        return withDay.equals(told) || !withDay.endsWith(told)
                ? told
                : SIGN + withDay.substring(0, withDay.length() - told.length()) + SIGN + told;
    }

    /** Whether there is such a day in the text. */
    public static boolean isIn(String text) {
        return text.indexOf(SIGN) >= 0;
    }

    /** A text that is HTML already, with each such day as an element that is seen on paper only. */
    public static String inHtml(String html) {
        return DAY.matcher(html).replaceAll("<span class=\"on-paper\">$1</span>");
    }

    /** The text without such days. */
    public static String without(String text) {
        return DAY.matcher(text).replaceAll("");
    }
}
