package dev.syncdashboard.dashboard.verdict;

import java.util.Locale;

/** Why a peer has its state, where the state alone does not say it. */
public enum Reason {
    NO_REPORT_SINCE_NEEDED,
    HEARTBEATS_LATE,
    REPORTS_CANNOT_COME_IN,
    IN_CONTACT_NOT_UPDATING,
    IN_CONTACT,
    LAST_KNOWN,
    PART_WAY_WHEN_LOST,
    /** To a version that the peer had reported, and may have left in between. */
    STATION_WENT_BACK,
    NOT_LINKED,
    LINKED,
    IN_CONTACT_NO_AGENT;

    /** The stable code: {@code last_known}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
