package dev.syncdashboard.dashboard;

import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.engine.setup.SettingKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dashboard's command line: the same options as the agent's ({@code --sync-url URL}, {@code --config FILE}) beside
 * every setting under its own name ({@code --sync.url=URL}).
 *
 * @param springArguments the options as Spring Boot reads them
 * @param answer what to print instead of starting
 */
record CommandLine(List<String> springArguments, Optional<String> answer, int exitCode) {

    private static final List<SettingKey> KEYS = Stream.concat(
                    Engines.KEYS.stream(),
                    Stream.of(
                            key("sync.folder", "the Sync folder: share id, folder id or unique name", ""),
                            key("sync.status.folder", "the Status folder, likewise", ""),
                            key("server.address", "address to listen on", "127.0.0.1"),
                            key("server.port", "port to listen on", "8080"),
                            key("dashboard.hosts", "names to answer by, beside addresses and localhost", ""),
                            key("dashboard.zone", "time zone of the pages, such as Europe/Berlin", "the system's"),
                            key("dashboard.poll", "ask the station's engine at least this often", "5s"),
                            key("dashboard.rescan", "read the Status folder at least this often", "10s"),
                            key("dashboard.limits.settle", "a version that stood this long is a numbered update", "2m"),
                            key("dashboard.limits.catch-up", "a truck in contact may take this long to update", "15m"),
                            key("dashboard.limits.quiet", "a heartbeat may be this late", "40m"),
                            key("dashboard.limits.clock-tolerance", "a truck's clock may be this wrong", "5m"),
                            key("dashboard.limits.report-is-old", "an older report is marked", "7d"),
                            key(
                                    "dashboard.limits.cannot-check-after",
                                    "without an answer of the engine for this long, verdicts are frozen",
                                    "60s")))
            .toList();
    private static final Map<String, SettingKey> BY_OPTION =
            KEYS.stream().collect(Collectors.toMap(SettingKey::option, Function.identity()));
    private static final String CONFIG = "--config";

    CommandLine {
        springArguments = List.copyOf(springArguments);
    }

    static CommandLine parse(String... args) {
        List<String> spring = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            String option = args[i].contains("=") ? args[i].substring(0, args[i].indexOf('=')) : args[i];
            boolean known = option.equals(CONFIG) || BY_OPTION.containsKey(option);
            if (option.equals("--help") || option.equals("-h")) {
                return answer(help(), 0);
            } else if (option.equals("--version") || option.equals("-V")) {
                return answer("sync-dashboard " + version(), 0);
            } else if (!known) {
                spring.add(args[i]);
            } else if (args[i].contains("=")) {
                spring.add(translated(option, args[i].substring(option.length() + 1)));
            } else if (i + 1 < args.length) {
                spring.add(translated(option, args[++i]));
            } else {
                return answer("The option " + option + " needs a value. --help shows all options.", 2);
            }
            if (option.equals(CONFIG) && !Files.isReadable(Path.of(value(spring)))) {
                return answer("The file " + value(spring) + " that --config names can't be read.", 2);
            }
        }
        return new CommandLine(spring, Optional.empty(), 0);
    }

    private static CommandLine answer(String text, int exitCode) {
        return new CommandLine(List.of(), Optional.of(text), exitCode);
    }

    private static String translated(String option, String value) {
        return Optional.ofNullable(BY_OPTION.get(option))
                .map(key -> "--" + key.name() + "=" + value)
                .orElse("--spring.config.additional-location=file:" + value);
    }

    private static String value(List<String> spring) {
        String last = spring.get(spring.size() - 1);
        return last.substring(last.indexOf("=file:") + "=file:".length());
    }

    private static String help() {
        String lines = KEYS.stream()
                .map(key -> "  %-38s %s%s%n      in the environment: %s%n"
                        .formatted(
                                key.option() + " " + (key.secret() ? "SECRET" : "VALUE"),
                                key.meaning(),
                                key.defaultValue()
                                        .filter(text -> !text.isEmpty())
                                        .map(text -> " (default: " + text + ")")
                                        .orElse(""),
                                key.environment()))
                .collect(Collectors.joining());
        return """
                Shows which truck has the current files. Open the address in a browser.

                  java -jar dashboard.jar --sync-folder NAME --sync-status-folder NAME [options]

                  --config FILE                          a properties file with any of these settings
                  --help, --version
                %s
                An option beats the environment, the environment beats the file, the file beats the default.
                A password is safer in the file or in the environment than on the command line.""".formatted(lines);
    }

    private static String version() {
        return Optional.ofNullable(CommandLine.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }

    private static SettingKey key(String name, String meaning, String defaultValue) {
        return new SettingKey(name, meaning, Optional.of(defaultValue), false);
    }
}
