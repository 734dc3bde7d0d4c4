package dev.syncdashboard.dashboard.access;

/** What somebody may do here. */
public enum Right {
    /** See all pages, and what scripts read. */
    LOOK,
    /** Change the roster, titles and what is out of service. */
    EDIT,
    /** Say who else may do what. */
    ADMINISTER
}
