package dev.syncdashboard.agent.joining;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a person wants of a join.
 *
 * @param truckName what this truck is called; empty: as the kit says, else as the engine calls it
 * @param places of folders, by their names
 * @param patience how long to wait for the station's answer; after that the running agent looks for it
 */
public record JoinWishes(Optional<String> truckName, Map<String, Path> places, Duration patience) {

    public JoinWishes {
        places = Map.copyOf(places);
    }
}
