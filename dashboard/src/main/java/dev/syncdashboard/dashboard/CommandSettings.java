package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.backup.Restore;
import dev.syncdashboard.dashboard.history.DatabaseAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
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
     * What a command that only looks answers to its command line. It may be run by anybody, so it changes nothing.
     *
     * @param args all of it: the command's name, and the options that the dashboard was started with
     * @return 1 with the reason if half of a restore is there
     */
    static CommandAnswer answer(Function<CommandSettings, CommandAnswer> command, String... args) {
        return answer(CommandSettings::halfRestored, command, args);
    }

    /** The same of one that first waits, as for a restore that a dashboard finishes when it starts. */
    static CommandAnswer answerAfter(
            Consumer<Path> wait, Function<CommandSettings, CommandAnswer> command, String... args) {
        return answer(
                data -> {
                    wait.accept(data);
                    return halfRestored(data);
                },
                command,
                args);
    }

    private static Optional<String> halfRestored(Path data) {
        return Restore.isUnfinished(data)
                ? Optional.of("A backup is being put back into " + data + ", or was when the power went. What is there"
                        + " belongs together only when that has ended; where nobody does it, the dashboard's start"
                        + " finishes it. Nothing was changed.")
                : Optional.empty();
    }

    /**
     * The same of a command that writes into the data directory.
     *
     * @return 1 with the reason if this user must not
     */
    static CommandAnswer answerInData(Function<CommandSettings, CommandAnswer> command, String... args) {
        return answer(
                data -> {
                    Optional<String> why = CommandUser.ofThisProcess().objection(data);
                    if (why.isEmpty()) {
                        SetupSource.finishRestore(data);
                    }
                    return why;
                },
                command,
                args);
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
        // Before anything in that directory is read: it may be half of a restore.
        Optional<String> why = objection.apply(Path.of(data));
        if (why.isPresent()) {
            return new CommandAnswer(why.get(), 1);
        }
        DefaultSettings.addAsTheyAre(environment);
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
