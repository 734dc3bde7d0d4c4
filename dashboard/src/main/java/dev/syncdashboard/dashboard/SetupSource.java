package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.setup.HandMade;
import dev.syncdashboard.dashboard.setup.Setup;
import dev.syncdashboard.dashboard.setup.kept.SettingsFiles;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/** What was set in a browser, as it is now, for the framework and all who read settings. */
final class SetupSource extends EnumerablePropertySource<SettingsFiles> {

    static final String NAME = "setup";

    private final HandMade byHand;

    private SetupSource(SettingsFiles files, HandMade byHand) {
        super(NAME, files);
        this.byHand = byHand;
    }

    /** Above the defaults, which must be there. */
    static void addTo(ConfigurableEnvironment environment) {
        String folder = new SharedSettings(environment)
                .get(DashboardKeys.DATA_DIR.name())
                .orElseThrow();
        SettingsFiles files = new SettingsFiles(Path.of(folder), DashboardKeys.IN_BROWSER);
        environment
                .getPropertySources()
                .addBefore(DefaultSettings.NAME, new SetupSource(files, new HandMadeSettings(environment)));
    }

    /** The files from which an environment has its settings. */
    static SettingsFiles in(ConfigurableEnvironment environment) {
        return ((SetupSource)
                        Objects.requireNonNull(environment.getPropertySources().get(NAME)))
                .getSource();
    }

    @Override
    public String[] getPropertyNames() {
        return getSource().kept().values().keySet().stream()
                .filter(this::counts)
                .toArray(String[]::new);
    }

    @Override
    public @Nullable Object getProperty(String name) {
        return getSource().kept().get(name).filter(value -> counts(name)).orElse(null);
    }

    private boolean counts(String name) {
        return Setup.counts(name, DashboardKeys.IN_BROWSER, byHand);
    }
}
