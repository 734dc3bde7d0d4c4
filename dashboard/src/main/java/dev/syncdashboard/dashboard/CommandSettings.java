package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.history.DatabaseAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/** The settings of a command that starts nothing, as the dashboard itself reads them. */
record CommandSettings(ConfigurableEnvironment environment) {

    /** The settings that a command line names, which was not refused; without those of the data directory. */
    private static ConfigurableEnvironment byHand(CommandLine line) {
        ConfigurableEnvironment settings =
                line.file().map(Application::environmentWith).orElseGet(StandardServletEnvironment::new);
        settings.getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource(
                        line.springArguments().toArray(String[]::new)));
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        return settings;
    }

    /**
     * What a command answers to its command line.
     *
     * @param args all of it: the command's name, and the options that the dashboard was started with
     */
    static CommandAnswer answer(Function<CommandSettings, CommandAnswer> command, String... args) {
        return answer(data -> Optional.empty(), command, args);
    }

    /**
     * The same of a command that writes into the data directory.
     *
     * @return 1 with the reason if this user must not
     */
    static CommandAnswer answerInData(Function<CommandSettings, CommandAnswer> command, String... args) {
        return answer(CommandUser.ofThisProcess()::objection, command, args);
    }

    private static CommandAnswer answer(
            Function<Path, Optional<String>> objection,
            Function<CommandSettings, CommandAnswer> command,
            String... args) {
        CommandLine line = CommandLine.parse(Stream.of(args).skip(1).toArray(String[]::new));
        if (line.answer().isPresent()) {
            return new CommandAnswer(line.answer().get(), line.exitCode());
        }
        ConfigurableEnvironment environment = byHand(line);
        String data = environment.getProperty(
                DashboardKeys.DATA_DIR.name(),
                DashboardKeys.DATA_DIR.defaultValue().orElseThrow());
        // Before anything in that directory is read: a restore that was cut off would be finished by that.
        Optional<String> why = objection.apply(Path.of(data));
        if (why.isPresent()) {
            return new CommandAnswer(why.get(), 1);
        }
        DefaultSettings.addTo(environment);
        try {
            return command.apply(new CommandSettings(environment));
        } catch (IllegalArgumentException e) {
            return new CommandAnswer(String.valueOf(e.getMessage()), 2);
        }
    }

    /** A value to the letter; empty if it is not set or blank. */
    Optional<String> get(String key) {
        return new SharedSettings(environment).get(key);
    }

    /** The file of settings that the command line names. */
    Optional<Path> file() {
        return new SharedSettings(environment).file();
    }

    /** Where the history is kept. */
    DatabaseAddress database() {
        return new DatabaseAddress(
                dataDirectory(),
                get(DashboardKeys.DATA_URL.name()),
                get(DashboardKeys.DATA_USERNAME.name()),
                get(DashboardKeys.DATA_PASSWORD.name()));
    }

    Path dataDirectory() {
        return Path.of(environment.getRequiredProperty(DashboardKeys.DATA_DIR.name()));
    }
}
