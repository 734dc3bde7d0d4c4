package dev.syncdashboard.dashboard;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The settings that dashboard and agent share, read as the agent reads them: the file is UTF-8, and a value is taken to
 * the letter. The framework would read the file as Latin-1, put something else in the place of {@code ${...}} in a
 * password, and print the password if it could not.
 */
record SharedSettings(ConfigurableEnvironment environment) {
    /** Puts the file's settings below the environment variables and above the defaults. */
    static void add(Path file, ConfigurableEnvironment environment) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        SecretsHealth.note(file, properties);
        environment
                .getPropertySources()
                .addAfter(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new FileSource(file, properties));
    }

    /** The settings of a file that a person made. */
    static final class FileSource extends PropertiesPropertySource {

        static final String NAME = "configFile";

        private final Path file;

        private FileSource(Path file, Properties properties) {
            super(NAME, properties);
            this.file = file;
        }

        Path file() {
            return file;
        }
    }

    /** The file of settings that a person made, if there is one. */
    Optional<Path> file() {
        return environment.getPropertySources().get(FileSource.NAME) instanceof FileSource source
                ? Optional.of(source.file())
                : Optional.empty();
    }

    /** The value to the letter, without white space around it; empty if it is not set or blank. */
    Optional<String> get(String key) {
        return environment.getPropertySources().stream()
                .map((PropertySource<?> source) -> source.getProperty(key))
                .filter(Objects::nonNull)
                .findFirst()
                .map(value -> value.toString().strip())
                .filter(value -> !value.isEmpty());
    }
}
