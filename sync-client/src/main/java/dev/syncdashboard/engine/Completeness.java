package dev.syncdashboard.engine;

/** Whether a folder's files are on disk with all their bytes. */
public enum Completeness {
    COMPLETE,
    INCOMPLETE,
    /** The engine gives no evidence either way. */
    UNKNOWN
}
