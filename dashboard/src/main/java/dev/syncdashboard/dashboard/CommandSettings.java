package dev.syncdashboard.dashboard;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/** The settings of a command that starts nothing, as the dashboard itself reads them. */
record CommandSettings(ConfigurableEnvironment environment) {

    /** The settings that a command line names, which was not refused. */
    static CommandSettings of(CommandLine line) {
        ConfigurableEnvironment settings =
                line.file().map(Application::environmentWith).orElseGet(StandardServletEnvironment::new);
        settings.getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource(
                        line.springArguments().toArray(String[]::new)));
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        settings.getPropertySources().addLast(new MapPropertySource("settings", DashboardKeys.defaults()));
        return new CommandSettings(settings);
    }

    /** The command line without the command's own name. */
    static CommandLine line(String... args) {
        return CommandLine.parse(Stream.of(args).skip(1).toArray(String[]::new));
    }

    /** A value to the letter; empty if it is not set or blank. */
    Optional<String> get(String key) {
        return new SharedSettings(environment).get(key);
    }

    Path dataDirectory() {
        return Path.of(environment.getRequiredProperty(DashboardKeys.DATA_DIR.name()));
    }
}
