package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.text.StationTime;
import java.util.List;

/**
 * How much of the list of trucks a page has. The worst come first, so the first hundred are what a person needs; the rest
 * comes as one scrolls, or at once if one wants all.
 *
 * @param most so many trucks, in service and out of service each
 */
record Portion(int most) {

    static final int STEP = 100;
    static final String ALL = "all";

    private static final Portion FIRST = new Portion(STEP);

    /** As an address has it: a number, or {@code all}; anything else is the first portion. */
    static Portion of(String text) {
        if (text.equals(ALL)) {
            return new Portion(Integer.MAX_VALUE);
        }
        return text.matches("[1-9]\\d{0,8}") ? new Portion(Math.max(STEP, Integer.parseInt(text))) : FIRST;
    }

    /** As an address has it. */
    String inAddress() {
        return most == Integer.MAX_VALUE ? ALL : Integer.toString(most);
    }

    <T> List<T> of(List<T> trucks) {
        return trucks.size() <= most ? trucks : trucks.subList(0, most);
    }

    /** What is not on the page. */
    More more(int inService, int outOfService, String query, StationTime time) {
        int rest = Math.max(0, inService - most) + Math.max(0, outOfService - most);
        if (rest == 0) {
            return More.NONE;
        }
        String and = query.isEmpty() ? "?" : "?" + query + "&";
        return new More(time.say("overview.not_shown", rest), and + "show=" + (most + STEP), and + "show=" + ALL);
    }

    /**
     * What leads to the rest of the list.
     *
     * @param words "900 more trucks are not shown.", or empty if there is no rest
     * @param next the address with the next portion
     * @param all the address with all
     */
    record More(String words, String next, String all) {

        static final More NONE = new More("", "", "");
    }
}
