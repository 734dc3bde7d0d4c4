package dev.syncdashboard.agent;

import java.nio.file.Path;

/** Another agent runs with the same state directory. Two would report in each other's place. */
public final class StateDirectoryInUseException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    StateDirectoryInUseException(Path directory) {
        super("Another agent is running with the state directory " + directory
                + ". Stop it first, or give this one a directory of its own with agent.state.dir.");
    }
}
