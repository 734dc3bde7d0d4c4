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

    /** Above the defaults, which must be there. */
    static void addTo(ConfigurableEnvironment environment) {
        String folder = new SharedSettings(environment)
                .get(DashboardKeys.DATA_DIR.name())
                .orElseThrow();
        finishRestore(Path.of(folder));
        SettingsFiles files = new SettingsFiles(Path.of(folder), DashboardKeys.IN_BROWSER);
        environment
                .getPropertySources()
                .addBefore(DefaultSettings.NAME, new SetupSource(files, new HandMadeSettings(environment)));
    }

    /** These are the first files of the data directory that a start reads: nobody shall see half of a restore. */
    private static void finishRestore(Path folder) {
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
