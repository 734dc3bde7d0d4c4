package dev.syncdashboard.dashboard.access;

/**
 * What of the fleet somebody may see.
 *
 * @param folder the name of a Sync folder; empty: all
 * @param group of the roster; empty: all
 */
public record Scope(String folder, String group) {

    public static final Scope ALL = new Scope("", "");

    public boolean isAll() {
        return equals(ALL);
    }
}
