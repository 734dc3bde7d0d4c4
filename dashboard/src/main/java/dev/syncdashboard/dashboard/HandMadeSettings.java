package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.setup.HandMade;
import dev.syncdashboard.words.Message;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What was set on the command line, in the environment, or in a file that a person wrote. */
record HandMadeSettings(ConfigurableEnvironment environment) implements HandMade {

    /** What a browser made, the defaults, and the view of all sources together, which the framework puts before them. */
    private static final Set<String> OTHERS = Set.of(SetupSource.NAME, DefaultSettings.NAME, "configurationProperties");

    @Override
    public Optional<String> value(String name) {
        return sources().flatMap(source -> in(source, name).stream()).findFirst();
    }

    @Override
    public Optional<Message> place(String name) {
        return sources()
                .filter(source -> in(source, name).isPresent())
                .map(HandMadeSettings::placeOf)
                .findFirst();
    }

    private Stream<PropertySource<?>> sources() {
        return environment.getPropertySources().stream().filter(source -> !OTHERS.contains(source.getName()));
    }

    /** However it is spelled there: as the framework reads it, and to the letter. */
    private static Optional<String> in(PropertySource<?> source, String name) {
        Object exact = source.getProperty(name);
        Optional<?> found = exact == null ? spelledOtherwise(source, name) : Optional.of(exact);
        return found.map(Object::toString).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Optional<?> spelledOtherwise(PropertySource<?> source, String name) {
        if (!ConfigurationPropertyName.isValid(name)) {
            return Optional.empty();
        }
        ConfigurationPropertyName canonical = ConfigurationPropertyName.of(name);
        return Stream.of(ConfigurationPropertySources.from(source).iterator())
                .filter(java.util.Iterator::hasNext)
                .map(all -> all.next().getConfigurationProperty(canonical))
                .filter(Objects::nonNull)
                .map(found -> found.getValue())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Message placeOf(PropertySource<?> source) {
        if (source instanceof SharedSettings.FileSource file) {
            return Message.of("setup.place.file", file.file().toString());
        }
        return switch (source.getName()) {
            case "commandLineArgs", StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME ->
                Message.of("setup.place.command_line");
            case StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME -> Message.of("setup.place.environment");
            default -> Message.of("setup.place.elsewhere");
        };
    }
}
