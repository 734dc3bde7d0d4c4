package dev.syncdashboard.stationlist;

/** Why a file is no list that can be used. */
public enum Defect {
    /** There is no such file. */
    MISSING,
    /** It begins like no list: other bytes, or empty. */
    NOT_A_LIST,
    /** It is of a later form than this program knows. */
    NEWER_FORM,
    /** It is the list of another Sync folder than the one that was asked for. */
    OTHER_FOLDER,
    /** Its end is not there (yet). */
    CUT_OFF,
    /** Its content is not what was written. */
    DAMAGED,
    /** It would take too much memory. */
    TOO_LARGE,
    /** A link, a directory, a pipe or the like; it is not opened. */
    NOT_A_REGULAR_FILE,
    /** The system refuses to read it. */
    CANNOT_READ,
    /** The station whose key this device has did not sign it. */
    NOT_SIGNED
}
