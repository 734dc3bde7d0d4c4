package dev.syncdashboard.dashboard.text;

import java.util.regex.Pattern;

/** Keeps spreadsheets from taking a text for a formula: names come from the trucks, and anybody could put one there. */
public final class Formulas {

    /**
     * The signs, also in the wide and the small form of East Asian writing, and the minus sign of print. A bar begins a
     * call of another program in old spreadsheets, a percent sign a formula in some.
     */
    private static final String SIGNS =
            "=+\\-@|%\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFF05\uFE66\uFE62\uFE63\uFE6B\uFE6A\u2212";

    private static final String START = "'*[\\s\\p{Z}\"]*[" + SIGNS + "\\t\\r]";

    /**
     * Where the semicolon separates cells, as in many countries of Europe, quotes hold together only the first cell of a
     * line, so a formula may begin after any semicolon in a text as well.
     */
    private static final String PLACE = "(^|;)";

    private static final Pattern ARMED = Pattern.compile(PLACE + "(" + START + ")");
    private static final Pattern DISARMED = Pattern.compile(PLACE + "'(" + START + ")");

    private Formulas() {}

    /** The text with an apostrophe before whatever could be a formula. */
    public static String disarmed(String cell) {
        return ARMED.matcher(cell).replaceAll("$1'$2");
    }

    /** The text as it was before {@link #disarmed}. */
    public static String original(String cell) {
        return DISARMED.matcher(cell).replaceAll("$1$2");
    }
}
