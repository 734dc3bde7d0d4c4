package dev.syncdashboard.dashboard.model;

/**
 * Who changes something.
 *
 * @param name as it is shown
 */
public record Actor(String name) {

    /** Whoever sits before a browser, where nobody has to log in. */
    public static final Actor THIS_COMPUTER = new Actor("this computer");

    /** What changes without a person: the history is read, or found again. */
    public static final Actor DASHBOARD = new Actor("the dashboard");
}
