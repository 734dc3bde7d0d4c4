package dev.syncdashboard.demo.engine;

import dev.syncdashboard.demo.engine.api.ApiLogin;
import java.time.Duration;
import java.util.Optional;

/**
 * How an embedded engine behaves.
 *
 * @param login what its API asks for; empty: nothing
 * @param eventHold how long a wait for events is held at most
 * @param rescan how often the folders are looked through even if the system tells of no change
 * @param offlineAfter how long a peer that is gone is still said to be online
 * @param greeting how long two devices that meet are online for each other before anything passes between them
 */
public record EngineSettings(
        Optional<ApiLogin> login, Duration eventHold, Duration rescan, Duration offlineAfter, Duration greeting) {

    /** No login; a real engine's waits are longer, and would only make a demo or a test slow. */
    public static final EngineSettings DEFAULT = new EngineSettings(
            Optional.empty(), Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(2), Duration.ZERO);

    public EngineSettings withLogin(String username, String password) {
        return new EngineSettings(
                Optional.of(new ApiLogin(username, password)), eventHold, rescan, offlineAfter, greeting);
    }

    public EngineSettings withEventHold(Duration hold) {
        return new EngineSettings(login, hold, rescan, offlineAfter, greeting);
    }

    public EngineSettings withGreeting(Duration wanted) {
        return new EngineSettings(login, eventHold, rescan, offlineAfter, wanted);
    }
}
