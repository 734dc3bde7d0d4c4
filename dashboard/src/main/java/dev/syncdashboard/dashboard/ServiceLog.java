package dev.syncdashboard.dashboard;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The log of a dashboard that a service of Windows or macOS runs: a file, and nothing on the console. */
final class ServiceLog {

    private static final String FILE = "--logging.file.name=";
    private static final String NO_CONSOLE = "--logging.threshold.console=OFF";

    private ServiceLog() {}

    /**
     * The directory in which it lies; empty if this is no such service. Beside a log that a person has chosen, the files may be
     * those of other programs.
     *
     * @param arguments of the command line, as Spring Boot reads them
     */
    static Optional<Path> directory(List<String> arguments) {
        if (!arguments.contains(NO_CONSOLE)) {
            return Optional.empty();
        }
        try {
            return arguments.stream()
                    .filter(each -> each.startsWith(FILE))
                    .reduce((first, last) -> last)
                    .map(each -> Path.of(each.substring(FILE.length())).toAbsolutePath())
                    .flatMap(file -> Optional.ofNullable(file.getParent()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
