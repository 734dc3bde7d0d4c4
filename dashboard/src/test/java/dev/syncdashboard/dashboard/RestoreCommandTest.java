package dev.syncdashboard.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.backup.BackupMaker;
import dev.syncdashboard.dashboard.backup.DataLock;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestoreCommandTest {

    private static final Instant MADE = Instant.parse("2026-11-24T03:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-26T14:32:00Z");

    @TempDir
    private Path root;

    private Path station;
    private Path data;

    @BeforeEach
    void aStation() throws IOException {
        station = Files.createDirectory(root.resolve("station"));
        data = root.resolve("data");
        Files.writeString(station.resolve("station.key"), "the key");
    }

    /** The dashboard goes on with one of them damaged, and says so; its backups are no worse than that. */
    @ParameterizedTest
    @ValueSource(strings = {"rollout.json", "joining.json"})
    void aFileThatWasDamagedWhenTheBackupWasMadeKeepsNoOtherFromComingBack(String name) throws IOException {
        Files.writeString(station.resolve(name), "{");

        CommandAnswer answer = restored(Optional.empty());

        assertThat(answer.exitCode()).as(answer.text()).isZero();
        assertThat(data.resolve("station.key")).hasContent("the key");
        assertThat(data.resolve(name)).hasContent("{");
    }

    @Test
    void whatADatabaseServerHasStaysWhereThatIsSaid() throws IOException {
        Path dump = Files.writeString(root.resolve("history.dump"), "of PostgreSQL");
        String url = "--dashboard-data-url=jdbc:postgresql://127.0.0.1:1/nobody";

        CommandAnswer refused = restored(Optional.of(dump), url);
        assertThat(refused.exitCode()).as(refused.text()).isOne();
        assertThat(data.resolve("station.key")).doesNotExist();

        CommandAnswer answer = restored(Optional.of(dump), url, "--database-stays");
        assertThat(answer.exitCode()).as(answer.text()).isZero();
        assertThat(answer.text()).contains("PostgreSQL database was left as it is");
        assertThat(data.resolve("station.key")).hasContent("the key");
        assertThat(data.resolve("history.dump")).doesNotExist();
    }

    /** The directory for temporary files may be small, or memory: room for what is in the backup is needed beside the data. */
    @Test
    void fromStandardInputItWaitsBesideTheDataAndIsGoneAfterwards() throws IOException {
        Path backup = backup(Optional.empty());
        AtomicBoolean beside = new AtomicBoolean();
        InputStream in = new FilterInputStream(Files.newInputStream(backup)) {
            @Override
            public int read(byte[] buffer, int from, int most) throws IOException {
                beside.compareAndSet(false, Files.exists(data.resolve("restore.input.part")));
                return super.read(buffer, from, most);
            }
        };

        CommandAnswer answer = run(in, "-");

        assertThat(answer.exitCode()).as(answer.text()).isZero();
        assertThat(beside).isTrue();
        assertThat(data.resolve("station.key")).hasContent("the key");
        assertThat(left()).isEmpty();
    }

    @Test
    void whatDoesNotFitOrEndsInTheMiddleChangesNothingAndLeavesNothing() {
        InputStream full = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("No space left on device");
            }
        };

        CommandAnswer answer = run(full, "-");

        assertThat(answer.exitCode()).isOne();
        assertThat(answer.text()).isEqualTo("Nothing was changed: No space left on device");
        assertThat(left()).isEmpty();
        assertThat(data.resolve("station.key")).doesNotExist();
    }

    @Test
    void whoHasTheDataIsSaidAsFarAsItIsKnown() throws IOException {
        Files.createDirectory(data);
        try (DataLock restore = DataLock.takeForRestore(data).orElseThrow()) {
            assertThat(restore).isNotNull();
            assertRefused(3, "another command puts a backup back into " + data);
        }
        try (DataLock held = DataLock.take(data).orElseThrow()) {
            assertThat(held).isNotNull();
            assertRefused(1, data + " is in use, by a dashboard that runs or by one of its commands");
            try (DataLock backup = DataLock.takeForBackup(data).orElseThrow()) {
                assertThat(backup).isNotNull();
                assertRefused(3, "a command makes a backup of " + data);
            }
        }
        assertThat(restored(Optional.empty()).exitCode()).isZero();
    }

    private void assertRefused(int exitCode, String why) throws IOException {
        CommandAnswer answer = restored(Optional.empty());

        assertThat(answer.text()).startsWith("Nothing was changed: " + why);
        assertThat(answer.exitCode()).isEqualTo(exitCode);
        assertThat(data.resolve("station.key")).doesNotExist();
    }

    /** Keys are in it. */
    @Test
    void whatIsLeftOfOneThatWasKilledGoesAtTheNextStart() throws IOException {
        Files.createDirectory(data);
        Files.writeString(data.resolve("restore.input"), "a whole backup");
        Files.writeString(data.resolve("restore.input.part"), "half a backup");

        DataHold.of(data).close();

        assertThat(left()).isEmpty();
    }

    private String[] left() {
        return Stream.of(Objects.requireNonNull(data.toFile().list()))
                .filter(name -> name.startsWith("restore.") && !name.endsWith(".lock"))
                .toArray(String[]::new);
    }

    private CommandAnswer restored(Optional<Path> dump, String... more) throws IOException {
        return run(InputStream.nullInputStream(), backup(dump).toString(), more);
    }

    private Path backup(Optional<Path> dump) throws IOException {
        Path backup = root.resolve("backup.zip");
        new BackupMaker(station, ProgramVersion.own(), Optional.empty(), work -> dump).make(backup, MADE);
        return backup;
    }

    private CommandAnswer run(InputStream in, String file, String... more) {
        String[] line = new String[3 + more.length];
        line[0] = RestoreCommand.NAME;
        line[1] = file;
        line[2] = "--dashboard-data-dir=" + data;
        System.arraycopy(more, 0, line, 3, more.length);
        return new RestoreCommand(Clock.fixed(NOW, ZoneOffset.UTC), in).run(line);
    }
}
