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
 * @param file the file of settings that {@code --config} names
 * @param answer what to print instead of starting
 */
record CommandLine(List<String> springArguments, Optional<Path> file, Optional<String> answer, int exitCode) {

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
                                    "60s"),
                            key("dashboard.data.dir", "folder of the dashboard's database", "./data"),
                            key("dashboard.data.url", "JDBC URL of a PostgreSQL database; memory: keep nothing", ""),
                            key("dashboard.data.username", "the database's login", ""),
                            new SettingKey(
                                    "dashboard.data.password", "the database's password", Optional.empty(), true),
                            key("dashboard.data.keep", "keep the history for this long", "730d")))
            .toList();
    private static final Map<String, SettingKey> BY_OPTION =
            KEYS.stream().collect(Collectors.toMap(SettingKey::option, Function.identity()));
    private static final String CONFIG = "--config";

    CommandLine {
        springArguments = List.copyOf(springArguments);
    }

    static CommandLine parse(String... args) {
        List<String> spring = new ArrayList<>();
        Optional<Path> file = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            String option = equals < 0 ? args[i] : args[i].substring(0, equals);
            if (option.equals("--help") || option.equals("-h")) {
                return answer(help(), 0);
            } else if (option.equals("--version") || option.equals("-V")) {
                return answer("sync-dashboard " + version(), 0);
            } else if (isSpringsOwn(option)) {
                spring.add(args[i]);
            } else if (!option.equals(CONFIG) && !BY_OPTION.containsKey(option)) {
                return answer("There is no option " + option + ". --help shows all options.", 2);
            } else if (equals < 0 && i + 1 == args.length) {
                return answer("The option " + option + " needs a value. --help shows all options.", 2);
            } else {
                String value = equals < 0 ? args[++i] : args[i].substring(equals + 1);
                SettingKey key = BY_OPTION.get(option);
                if (key == null) {
                    file = Optional.of(Path.of(value));
                } else {
                    spring.add("--" + key.name() + "=" + value);
                }
            }
        }
        Optional<Path> unreadable = file.filter(path -> !Files.isReadable(path));
        return unreadable
                .map(path -> answer("The file " + path + " that --config names can't be read.", 2))
                .orElse(new CommandLine(spring, file, Optional.empty(), 0));
    }

    /** A setting under its own dotted name, or one of the framework's switches. */
    private static boolean isSpringsOwn(String option) {
        return option.contains(".") || option.equals("--debug") || option.equals("--trace");
    }

    private static CommandLine answer(String text, int exitCode) {
        return new CommandLine(List.of(), Optional.empty(), Optional.of(text), exitCode);
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
