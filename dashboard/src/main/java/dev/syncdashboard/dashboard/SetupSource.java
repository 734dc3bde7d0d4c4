package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.backup.DataLock;
import dev.syncdashboard.dashboard.backup.Restore;
import dev.syncdashboard.dashboard.setup.HandMade;
import dev.syncdashboard.dashboard.setup.Setup;
import dev.syncdashboard.dashboard.setup.kept.SettingsFiles;
import java.io.IOException;
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

    /** For a dashboard that starts; above the defaults, which must be there. */
    static void addTo(ConfigurableEnvironment environment) {
        Path folder = folder(environment);
        finishRestore(folder);
        add(environment, new SettingsFiles(folder, DashboardKeys.IN_BROWSER));
    }

    /** For a command: a dashboard may run meanwhile, whose files these are. */
    static void addAsItIs(ConfigurableEnvironment environment) {
        add(environment, SettingsFiles.asTheyAre(folder(environment), DashboardKeys.IN_BROWSER));
    }

    private static Path folder(ConfigurableEnvironment environment) {
        return Path.of(new SharedSettings(environment)
                .get(DashboardKeys.DATA_DIR.name())
                .orElseThrow());
    }

    private static void add(ConfigurableEnvironment environment, SettingsFiles files) {
        environment
                .getPropertySources()
                .addBefore(DefaultSettings.NAME, new SetupSource(files, new HandMadeSettings(environment)));
    }

    /** These are the first files of the data directory that a start reads: nobody shall see half of a restore. */
    static void finishRestore(Path folder) {
        if (!Restore.isUnfinished(folder)) {
            return;
        }
        try {
            DataLock lock = DataLock.take(folder).orElseThrow(() -> DataHold.beingPutBack(folder));
            try (lock) {
                Restore.finishEarlier(folder);
            }
        } catch (IOException e) {
            throw new WrongSettingException(new IllegalArgumentException(
                    "A backup was being put back into " + folder + " when the power went, and that can't be finished ("
                            + e.getMessage() + "). Nothing is lost. Run restore once more.",
                    e));
        }
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
