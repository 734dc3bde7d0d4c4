package dev.syncdashboard.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the settings file of an installed agent is on this system, as the service files have it. */
public final class DefaultSettingsFile {

    private static final String DIRECTORY = "sync-agent";
    private static final String NAME = "agent.properties";

    private final Map<String, String> environment;
    private final String user;
    private final Path home;
    private final Optional<Path> program;

    /** @param program the directory in which the program lies; empty if that can't be told */
    public DefaultSettingsFile(Map<String, String> environment, String user, Path home, Optional<Path> program) {
        this.environment = environment;
        this.user = user;
        this.home = home;
        this.program = program;
    }

    /**
     * Where it is on this system.
     *
     * @param systemName as in the system property {@code os.name}
     */
    public Path on(String systemName) {
        String system = systemName.toLowerCase(Locale.ROOT);
        boolean root = user.equals("root");
        if (system.startsWith("windows")) {
            return windows();
        }
        if (system.startsWith("mac")) {
            return (root ? Path.of("/") : home)
                    .resolve("Library")
                    .resolve("Application Support")
                    .resolve(DIRECTORY)
                    .resolve(NAME);
        }
        return root
                ? Path.of("/etc", DIRECTORY, NAME)
                : configHome().resolve(DIRECTORY).resolve(NAME);
    }

    // A package lays the program where nobody writes; by hand its settings may lie beside it.
    private Path windows() {
        Optional<Path> beside =
                program.map(directory -> directory.resolve(NAME)).filter(Files::exists);
        return beside.or(() -> Optional.ofNullable(environment.get("ProgramData"))
                        .filter(text -> !text.isBlank())
                        .map(data -> Path.of(data, DIRECTORY, NAME)))
                .orElse(home.resolve(DIRECTORY).resolve(NAME));
    }

    private Path configHome() {
        return Optional.ofNullable(environment.get("XDG_CONFIG_HOME"))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".config"));
    }
}
