package dev.syncdashboard.dashboard.history;

/** Texts as databases take them. */
final class SqlText {

    private SqlText() {}

    /** PostgreSQL takes no text with a zero character in it. */
    static String storable(String text) {
        return text.replace("\0", "");
    }
}
