package dev.syncdashboard.dashboard.ownfiles;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.words.Message;
import java.util.Optional;

/**
 * Something that is wrong with the station's own side: no path, no secret.
 *
 * @param text for everybody, in whole sentences
 * @param technical what only a technician wants to know, in a whole sentence
 */
public record StationProblem(Message text, Optional<Message> technical) {

    /** One that is the same for everybody. */
    public static StationProblem of(Message text) {
        return new StationProblem(text, Optional.empty());
    }

    /** Of the engine: what others may see of it. */
    public static StationProblem of(EngineException failure) {
        return new StationProblem(failure.summary(), failure.technical());
    }

    /** All of it. */
    public Message whole() {
        return technical.map(more -> Message.of("list.sentences", text, more)).orElse(text);
    }
}
