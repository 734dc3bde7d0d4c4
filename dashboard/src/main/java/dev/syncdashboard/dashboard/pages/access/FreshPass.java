package dev.syncdashboard.dashboard.pages.access;

/**
 * A pass that was just made.
 *
 * @param kind the code of its kind; empty if none was made
 * @param text the address of a link, or a token: shown this once
 */
record FreshPass(String kind, String name, String text) {

    static final FreshPass NONE = new FreshPass("", "", "");

    public boolean isAny() {
        return !kind.isEmpty();
    }

    /** Nothing of it gets into a log. */
    @Override
    public String toString() {
        return "FreshPass[" + kind + " " + name + "]";
    }
}
