package dev.syncdashboard.dashboard.text;

import dev.syncdashboard.text.ForeignText;
import java.math.BigInteger;

/** Makes texts from outside fit for a page: one line, no invisible tricks, bounded. Escaping is the page's own work. */
public final class Names {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PATH = 1_000;
    private static final String UNNAMED = "Unnamed truck";

    private Names() {}

    /** "Engine 2" before "Engine 10"; upper and lower case alike, as people sort. */
    public static int compareNaturally(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int endOfOne = endOfPart(one, i);
            int endOfOther = endOfPart(other, j);
            int order = compareParts(one.substring(i, endOfOne), other.substring(j, endOfOther));
            if (order != 0) {
                return order;
            }
            i = endOfOne;
            j = endOfOther;
        }
        return Integer.compare(one.length() - i, other.length() - j);
    }

    /** A run of digits is one part, every other character is one by itself. */
    private static int endOfPart(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    private static int compareParts(String one, String other) {
        if (isDigit(one.charAt(0)) && isDigit(other.charAt(0))) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return one.compareToIgnoreCase(other);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** A device name for people: never blank, at most 60 characters. */
    public static String device(String name) {
        String clean = oneLine(name, LONGEST_NAME);
        return clean.isEmpty() ? UNNAMED : clean;
    }

    /** The same for two device names that a person may take for each other. */
    public static String lookOf(String name) {
        return LookAlikes.skeleton(device(name));
    }

    /** See {@link ForeignText#oneLine}. */
    public static String oneLine(String text, int most) {
        return ForeignText.oneLine(text, most);
    }

    /** A file's path for people. */
    public static String path(String path) {
        return oneLine(path, LONGEST_PATH);
    }

    /** The same, but what is too long loses its middle, since the end of a path says more: "maps/d…/north.pdf". */
    public static String shortPath(String path, int most) {
        String clean = oneLine(path, Math.max(most, LONGEST_PATH));
        int length = clean.codePointCount(0, clean.length());
        if (length <= most) {
            return clean;
        }
        int head = (most - 1) / 3;
        int tail = most - 1 - head;
        return clean.substring(0, clean.offsetByCodePoints(0, head)).strip()
                + "…"
                + clean.substring(clean.offsetByCodePoints(0, length - tail)).strip();
    }
}
