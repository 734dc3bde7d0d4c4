package dev.syncdashboard.start;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the agent's state directory is, by the same settings by which the agent finds it: an option, the environment, the
 * settings file, or what is usual. Should it ever be wrong, the agent keeps its releases there all the same: it is told.
 *
 * @param usualFile the settings file where no other is named
 * @param usualState the state directory where no setting says otherwise
 */
record StartPlaces(List<String> arguments, Map<String, String> environment, Path usualFile, Path usualState) {

    private static final String OPTION = "--agent-state-dir";
    private static final String LOG_OPTION = "--log-dir";

    Path releases() {
        return state().toAbsolutePath().resolve(ReleaseStore.DIRECTORY);
    }

    /** Where the agent is to write its log; empty where the system keeps one, or that is no path. */
    Optional<Path> logDirectory() {
        try {
            return option(LOG_OPTION).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Path state() {
        try {
            return option(OPTION)
                    .or(() -> Optional.ofNullable(environment.get("AGENT_STATE_DIR")))
                    .filter(text -> !text.isBlank())
                    .or(this::inFile)
                    .map(String::strip)
                    .map(Path::of)
                    .orElse(usualState);
        } catch (InvalidPathException e) {
            // The agent says so.
            return usualState;
        }
    }

    private Optional<String> option(String name) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).startsWith(name + "=")) {
                return Optional.of(arguments.get(i).substring(name.length() + 1));
            }
            if (arguments.get(i).equals(name) && i + 1 < arguments.size()) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<String> inFile() {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(option("--config").map(Path::of).orElse(usualFile))) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            // Not there, or the agent says what is wrong with it.
            return Optional.empty();
        }
        return Optional.ofNullable(properties.getProperty("agent.state.dir")).filter(text -> !text.isBlank());
    }
}
