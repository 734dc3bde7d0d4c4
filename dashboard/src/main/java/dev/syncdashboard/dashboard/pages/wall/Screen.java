package dev.syncdashboard.dashboard.pages.wall;

import java.util.regex.Pattern;

/**
 * How much of a fleet stands on one screen, and in which colours. A screen that nobody touches can't be scrolled, so the
 * number of trucks is settled here, and the size of the letters follows from it.
 *
 * @param mostProblems 1 to {@link #LARGEST}
 * @param theme {@code dark}, {@code light}, or empty for the system's choice
 */
record Screen(int mostProblems, String theme) {

    /** As many as can be read from 6 m on a screen of 55 inches. */
    static final int USUAL = 6;

    /** With more, names would be no larger than those in a list. */
    static final int LARGEST = 32;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final Pattern THEME = Pattern.compile("dark|light");

    /** What an address asks for. Nobody stands before a wall to mend an address, so nonsense means the usual. */
    static Screen of(String most, String theme) {
        int wanted = NUMBER.matcher(most).matches() ? Integer.parseInt(most) : USUAL;
        return new Screen(
                Math.max(1, Math.min(wanted, LARGEST)), THEME.matcher(theme).matches() ? theme : "");
    }

    /** In how many columns so many problems stand: the fewer, the larger the letters. */
    static int columns(int problems) {
        if (problems <= 3) {
            return 1;
        }
        if (problems <= USUAL) {
            return 2;
        }
        return problems <= 12 ? 3 : 4;
    }
}
