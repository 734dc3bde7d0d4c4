package dev.syncdashboard.dashboard.setup;

import dev.syncdashboard.words.Message;
import java.util.Optional;

/** What runs by the settings. */
public interface RunningStation {

    /**
     * Whether the station could run by these, beside those that were made by hand. Asks no sync program.
     *
     * @throws IllegalArgumentException if it could not, saying why
     */
    void check(KeptSettings settings);

    /**
     * Has the pages be where is set now, if that is elsewhere. Connections that there are live on for some seconds.
     *
     * @return why they can't be there; then they are where they were
     */
    Optional<Message> listen();

    /**
     * Has it run by what is set now. What was known goes on.
     *
     * @throws IllegalArgumentException if it can't; then it runs as before
     */
    void replace();
}
