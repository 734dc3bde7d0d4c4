package dev.syncdashboard.start;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a program keeps its state on this system, for a service and for a person who tries it out. */
public final class DefaultStateDirectory {

    private static final String NAME = "sync-agent";

    private final Map<String, String> environment;
    private final String user;
    private final Path home;

    public DefaultStateDirectory(Map<String, String> environment, String user, Path home) {
        this.environment = environment;
        this.user = user;
        this.home = home;
    }

    /**
     * Where it is on this system.
     *
     * @param systemName as in the system property {@code os.name}
     */
    public Path on(String systemName) {
        String system = systemName.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return windows();
        }
        return system.startsWith("mac") ? mac() : linux();
    }

    private Path linux() {
        Optional<Path> ofService = variable("STATE_DIRECTORY").map(paths -> Path.of(paths.split(":", 2)[0]));
        if (ofService.isPresent()) {
            return ofService.get();
        }
        if (isRoot()) {
            return Path.of("/var/lib", NAME);
        }
        return variable("XDG_STATE_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".local").resolve("state"))
                .resolve(NAME);
    }

    private Path mac() {
        Path root = isRoot() ? Path.of("/") : home;
        return root.resolve("Library").resolve("Application Support").resolve(NAME);
    }

    // A service's own application data lie where no person looks for them.
    private Path windows() {
        String variable = isWindowsService() ? "ProgramData" : "LOCALAPPDATA";
        return variable(variable).map(Path::of).orElse(home).resolve(NAME);
    }

    private boolean isRoot() {
        return user.equals("root");
    }

    private boolean isWindowsService() {
        String name = user.toUpperCase(Locale.ROOT);
        return name.endsWith("$") || name.equals("SYSTEM") || name.endsWith(" SERVICE");
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
