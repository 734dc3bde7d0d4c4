package dev.syncdashboard.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.dashboard.backup.BackupMaker;
import dev.syncdashboard.dashboard.backup.DataLock;
import dev.syncdashboard.dashboard.backup.Restore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A dashboard that is started, perhaps by the system after a fault, while the data directory is somebody else's. */
class DataHoldTest {

    @TempDir
    private Path root;

    private Path data;
    private Path backup;

    @BeforeEach
    void aBackup() throws IOException {
        Path station = Files.createDirectory(root.resolve("station"));
        Files.writeString(station.resolve("roster.json"), "the roster of then");
        backup = root.resolve("backup.zip");
        new BackupMaker(station, ProgramVersion.own(), Optional.empty(), work -> Optional.empty())
                .make(backup, Instant.EPOCH);
        data = Files.createDirectory(root.resolve("data"));
        Files.writeString(data.resolve("roster.json"), "the roster of now");
    }

    /** It would keep the files that are put aside open, and write what it has of them over those that come. */
    @Test
    void noDashboardStartsWhileABackupIsBeingPutBack() throws IOException {
        restore(() -> assertThatThrownBy(() -> DataHold.of(data))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining("is being put back"));

        assertThat(data.resolve("roster.json")).hasContent("the roster of then");
        try (DataHold hold = DataHold.of(data)) {
            assertThat(hold.lock()).isPresent();
        }
    }

    @Test
    void nobodyFinishesARestoreThatIsStillGoingOn() throws IOException {
        Path commit = data.resolve("restore.commit");
        try (DataLock restore = DataLock.take(data).orElseThrow()) {
            assertThat(restore).isNotNull();
            Files.createDirectory(data.resolve("restore.new"));
            Files.writeString(commit, "before-restore-20261126T143200Z\n");

            assertThatThrownBy(this::settingsAreRead).hasMessageContaining("is being put back");
            assertThat(data.resolve("roster.json")).exists();
        }

        settingsAreRead();
        assertThat(commit).doesNotExist();
        assertThat(data.resolve("before-restore-20261126T143200Z/roster.json")).exists();
    }

    @Test
    void whatAnInterruptedRestoreHasLeftIsTakenAwayByTheNextStart() throws IOException {
        Files.createDirectory(data.resolve("restore.new"));
        Files.writeString(data.resolve("restore.new/station.key"), "a key");

        try (DataHold hold = DataHold.of(data)) {
            assertThat(hold.lock()).isPresent();
        }

        assertThat(data.resolve("restore.new")).doesNotExist();
        assertThat(data.resolve("roster.json")).hasContent("the roster of now");
    }

    /** Both would sign lists for the trucks, and write over each other's files. */
    @Test
    void noSecondDashboardStartsOnTheSameData() throws IOException {
        try (DataHold first = DataHold.of(data)) {
            assertThat(first.lock()).isPresent();

            assertThatThrownBy(() -> DataHold.of(data))
                    .isInstanceOf(WrongSettingException.class)
                    .hasMessageContaining("Another program uses " + data);
        }
        DataHold.of(data).close();
    }

    /** It keeps no history, but it has the station's key, and answers trucks. */
    @Test
    void alsoADashboardThatKeepsNoHistoryHoldsTheData() throws IOException {
        String[] line = {
            "--dashboard-data-dir=" + data,
            "--dashboard-data-url=memory",
            "--server-port=0",
            "--sync-url=http://127.0.0.1:9"
        };
        try (ConfigurableApplicationContext dashboard = Application.start(line)) {
            assertThat(dashboard.isRunning()).isTrue();
            assertThat(DataLock.take(data)).isEmpty();
        }
        try (DataLock free = DataLock.take(data).orElseThrow()) {
            assertThat(free).isNotNull();
        }
    }

    private void restore(Runnable meanwhile) throws IOException {
        try (DataLock held = DataLock.take(data).orElseThrow()) {
            assertThat(held).isNotNull();
            new Restore(data, ProgramVersion.own(), Clock.systemUTC())
                    .run(backup, false, (stage, contents) -> meanwhile.run());
        }
    }

    private void settingsAreRead() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource("--dashboard.data.dir=" + data));
        DefaultSettings.addTo(environment);
    }
}
