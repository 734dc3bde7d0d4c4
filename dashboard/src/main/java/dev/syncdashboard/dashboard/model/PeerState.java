package dev.syncdashboard.dashboard.model;

import java.util.Locale;

/** What the dashboard says of a peer's content; exactly one per peer. Declared worst first: the order is the severity. */
public enum PeerState {
    NOT_REPORTING("Not reporting"),
    CANNOT_TELL("Can't tell"),
    DOES_NOT_MATCH("Doesn't match"),
    BEHIND("Behind"),
    NEVER_REPORTED("Never reported"),
    UPDATING("Updating now"),
    UP_TO_DATE("Up to date");

    private final String shortLabel;

    PeerState(String shortLabel) {
        this.shortLabel = shortLabel;
    }

    /** The stable code for JSON, CSV, addresses and style sheets: {@code up_to_date}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The label of a filter or a count, which speaks of trucks in contact and out of it alike. */
    public String shortLabel() {
        return shortLabel;
    }
}
