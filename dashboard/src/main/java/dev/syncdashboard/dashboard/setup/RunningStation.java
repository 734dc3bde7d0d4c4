package dev.syncdashboard.dashboard.setup;

/** What runs by the settings. */
public interface RunningStation {

    /**
     * Whether the station could run by these, beside those that were made by hand. Asks no sync program.
     *
     * @throws IllegalArgumentException if it could not, saying why
     */
    void check(KeptSettings settings);

    /**
     * Has it run by what is set now. What was known goes on.
     *
     * @throws IllegalArgumentException if it can't; then it runs as before
     */
    void replace();
}
