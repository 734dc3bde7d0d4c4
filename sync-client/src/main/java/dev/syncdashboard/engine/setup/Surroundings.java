package dev.syncdashboard.engine.setup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What tells where sync engines keep their configuration on a computer.
 *
 * @param system the name of the operating system, as Java has it
 * @param environment the variables of this program's process
 * @param userHome of this program's user
 * @param more other directories in which Syncthing may have its configuration
 */
public record Surroundings(String system, Map<String, String> environment, Path userHome, List<Path> more) {

    /** Where services have their homes that Linux distributions make for Syncthing. */
    private static final List<Path> SERVICES = List.of(
            Path.of("/var/lib/syncthing/.local/state/syncthing"), Path.of("/var/lib/syncthing/.config/syncthing"));

    public Surroundings {
        environment = Map.copyOf(environment);
        more = List.copyOf(more);
    }

    /** Those of this process. */
    public static Surroundings ofThisProcess() {
        String system = System.getProperty("os.name", "");
        boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
        return new Surroundings(
                system, System.getenv(), Path.of(System.getProperty("user.home", "")), linux ? SERVICES : List.of());
    }

    /** The directories in which Syncthing may have its config.xml, those first that are meant most likely. */
    List<Path> syncthingHomes() {
        Stream<Optional<Path>> set = Stream.of(of("STHOMEDIR", ""), of("STCONFDIR", ""));
        return Stream.of(set, usual(), more.stream().map(Optional::of))
                .flatMap(paths -> paths)
                .flatMap(Optional::stream)
                .map(Path::normalize)
                .distinct()
                .toList();
    }

    private Stream<Optional<Path>> usual() {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return Stream.of(of("LOCALAPPDATA", "Syncthing"), home("AppData/Local/Syncthing"));
        }
        if (name.contains("mac")) {
            return Stream.of(home("Library/Application Support/Syncthing"));
        }
        return Stream.of(
                of("XDG_STATE_HOME", "syncthing"),
                home(".local/state/syncthing"),
                of("XDG_CONFIG_HOME", "syncthing"),
                home(".config/syncthing"));
    }

    private Optional<Path> home(String below) {
        return Optional.of(userHome.resolve(below));
    }

    private Optional<Path> of(String variable, String below) {
        try {
            return Optional.ofNullable(environment.get(variable))
                    .filter(value -> !value.isBlank())
                    .map(value -> Path.of(value).resolve(below));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
