package dev.syncdashboard.dashboard.model;

import java.util.Locale;

/** What the dashboard says of a peer's content; exactly one per peer. Declared worst first: the order is the severity. */
public enum PeerState {
    NOT_REPORTING,
    CANNOT_TELL,
    DOES_NOT_MATCH,
    BEHIND,
    NEVER_REPORTED,
    UPDATING,
    UP_TO_DATE;

    /** The stable code for JSON, CSV, addresses and style sheets: {@code up_to_date}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
