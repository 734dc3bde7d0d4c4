package dev.syncdashboard.dashboard.model;

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
    /** It has the version's hash, and its check found that files of it are missing or different. */
    FILES_MISSING,
    /** Its own ignore list leaves out files that the station sends. */
    OWN_IGNORE_LIST,
    /** It has the version's hash, and a problem because of which that proves nothing. */
    REPORTED_PROBLEM,
    /** It has the version's hash, and what it had said against its files can't be read any more. */
    RECORD_UNREADABLE,
    /** Its program could not find out which files it has. */
    HASH_UNKNOWN,
    /** Its hash is of other files than the station's, by other rules for what is content. */
    OTHER_RULES,
    NOT_LINKED,
    LINKED,
    IN_CONTACT_NO_AGENT;

    /** The stable code: {@code last_known}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
