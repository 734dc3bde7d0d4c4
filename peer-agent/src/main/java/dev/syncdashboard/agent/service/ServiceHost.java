package dev.syncdashboard.agent.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The computer and the program that is to be a service there.
 *
 * @param root below which the system's directories are
 * @param system as in the system property {@code os.name}
 * @param java the program that runs this one
 * @param program the directory in which the installed jar lies; empty if that can't be told
 */
public record ServiceHost(
        Path root,
        String system,
        String user,
        Path home,
        Map<String, String> environment,
        Path java,
        Optional<Path> program) {

    /** Where packages lay the program, and a command that is found. */
    private static final List<String> PACKAGED = List.of("/usr/lib/sync-peer-agent", "/usr/local/lib/sync-peer-agent");

    private static final String STARTER = "peer-agent-start.jar";

    boolean isSystem(String name) {
        return system.toLowerCase(Locale.ROOT).startsWith(name);
    }

    boolean isRoot() {
        return user.equals("root");
    }

    Path at(String absolute) {
        return root.resolve(absolute.substring(1));
    }

    /** Of several users of one variable, Windows has it in letters of its own. */
    Optional<String> variable(String name) {
        return environment.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** What a service starts: the starter, where it lies beside the agent's jar. */
    Optional<Path> jar() {
        return program.flatMap(directory -> Optional.of(directory.resolve(STARTER))
                .filter(Files::isRegularFile)
                .or(() -> Optional.of(directory.resolve("peer-agent.jar")).filter(Files::isRegularFile)));
    }

    /** How a person calls this program. */
    String command() {
        boolean packaged = program.filter(
                        each -> PACKAGED.stream().map(this::at).anyMatch(each::equals))
                .isPresent();
        return jar().filter(jar -> !packaged && !isSystem("windows"))
                .map(jar -> "java -jar " + jar)
                .orElse("peer-agent");
    }
}
