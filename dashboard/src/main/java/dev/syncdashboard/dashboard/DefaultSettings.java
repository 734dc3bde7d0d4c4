package dev.syncdashboard.dashboard;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Puts what was set in a browser below everything that a person has set by hand, and the defaults below that. */
final class DefaultSettings implements EnvironmentPostProcessor {

    /** Of the source of all defaults. */
    static final String NAME = "settings";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        addTo(environment);
    }

    static void addTo(ConfigurableEnvironment environment) {
        addDefaults(environment);
        SetupSource.addTo(environment);
    }

    /** The same for a command, which changes nothing by it. */
    static void addAsTheyAre(ConfigurableEnvironment environment) {
        addDefaults(environment);
        SetupSource.addAsItIs(environment);
    }

    private static void addDefaults(ConfigurableEnvironment environment) {
        environment.getPropertySources().addLast(new MapPropertySource(NAME, DashboardKeys.defaults()));
    }
}
