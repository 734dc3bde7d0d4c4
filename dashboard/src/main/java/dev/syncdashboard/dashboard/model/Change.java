package dev.syncdashboard.dashboard.model;

import java.util.List;

/**
 * One thing that somebody did here.
 *
 * @param what its code
 * @param about the name of what was changed; empty where there is only one
 * @param from what it was before; empty if nothing
 * @param to what it is since; empty if nothing
 */
public record Change(String what, String about, String from, String to) {

    /** Longer ones are cut: they are read by people, and nothing is made from them. */
    private static final int LONGEST = 400;

    private static final List<String> WHOLE = List.of(".added", ".removed", ".made", ".revoked");

    public Change {
        about = cut(about);
        from = cut(from);
        to = cut(to);
    }

    public static Change of(String what, String about) {
        return new Change(what, about, "", "");
    }

    /** Whether a thing was made or is gone, and not something of it changed. */
    public boolean isOfAWhole() {
        return WHOLE.stream().anyMatch(what::endsWith);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
