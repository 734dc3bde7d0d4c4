package dev.syncdashboard.dashboard.delivery;

import java.util.Locale;

/** Whether a truck has an update. */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    /** The stable code for CSV, JSON and addresses: {@code yes}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
