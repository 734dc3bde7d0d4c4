package dev.syncdashboard.demo.engine.events;

import java.util.Optional;

/**
 * Something that happened.
 *
 * @param id grows with every event since the engine started
 * @param typeName as on the wire
 * @param path the file, as people are shown it
 */
public record EngineEvent(long id, String typeName, Optional<Folder> folder, Optional<String> path) {

    public record Folder(String id, String shareId, String name) {}
}
