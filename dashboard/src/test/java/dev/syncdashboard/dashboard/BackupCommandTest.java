package dev.syncdashboard.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.syncdashboard.dashboard.backup.BackupMaker;
import dev.syncdashboard.dashboard.backup.BackupRequest;
import dev.syncdashboard.dashboard.backup.DataLock;
import dev.syncdashboard.dashboard.backup.NightlyBackup;
import dev.syncdashboard.dashboard.clock.ElapsedTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupCommandTest {

    private static final Instant NOW = Instant.parse("2026-11-26T14:32:00Z");

    @TempDir
    private Path root;

    private final List<String> words = new CopyOnWriteArrayList<>();
    private Path data;
    private Path target;

    @BeforeEach
    void aStation() throws IOException {
        data = Files.createDirectory(root.resolve("data"));
        Files.writeString(data.resolve("station.key"), "the key");
        target = root.resolve("backup.zip");
    }

    private CommandAnswer backup(String... more) {
        String[] line = new String[3 + more.length];
        line[0] = BackupCommand.NAME;
        line[1] = target.toString();
        line[2] = "--dashboard-data-dir=" + data;
        System.arraycopy(more, 0, line, 3, more.length);
        return new BackupCommand(() -> NOW, new SecureRandom(), new ByteArrayOutputStream(), words::add).run(line);
    }

    /** A backup without the history would be none, and nobody would notice before it is needed. */
    @ParameterizedTest
    @ValueSource(
            strings = {"jdbc:h2:file:/srv/history", "jdbc:h2:mem:x;PASSWORD=secret", "jdbc:mysql://a/b", "history"})
    void aDatabaseOfWhichItCanMakeNoBackupIsRefused(String url) {
        CommandAnswer answer = backup("--dashboard-data-url=" + url);

        assertThat(answer.exitCode()).as(answer.text()).isEqualTo(2);
        assertThat(answer.text())
                .contains("dashboard.data.url", "jdbc:postgresql:")
                .doesNotContain("secret");
        assertThat(target).doesNotExist();
    }

    @Test
    void whereNothingIsKeptThereIsABackupOfTheRest() {
        CommandAnswer answer = backup("--dashboard-data-url= memory ");

        assertThat(answer.exitCode()).as(answer.text()).isZero();
        assertThat(target).isNotEmptyFile();
    }

    /** The second would take the first one's place with the dashboard, and both would wait for an answer that never comes. */
    @Test
    void oneCommandAtATimeAndTheOtherIsToldAtOnce() throws IOException {
        try (DataLock first = DataLock.takeForBackup(data).orElseThrow()) {
            assertThat(first).isNotNull();

            CommandAnswer answer = backup();

            assertThat(answer.exitCode()).as(answer.text()).isEqualTo(3);
            assertThat(answer.text()).contains("Another command makes a backup");
        }
        assertThat(backup().exitCode()).isZero();
    }

    @Test
    void whileABackupIsPutBackNobodyWaitsForAnAnswer() throws IOException {
        try (DataLock restore = DataLock.take(data).orElseThrow()) {
            assertThat(restore).isNotNull();
            Files.createDirectory(data.resolve("restore.new"));

            CommandAnswer answer = backup();

            assertThat(answer.exitCode()).isOne();
            assertThat(answer.text()).contains("is being put back");
        }
    }

    /** As it makes its own at night: then it hears nobody for as long as that takes. */
    @Test
    void behindTheDashboardsOwnBackupItWaitsWithAWord() throws Exception {
        try (DataLock dashboard = DataLock.take(data).orElseThrow()) {
            assertThat(dashboard).isNotNull();
            Path work = Files.createDirectory(data.resolve("backup.work"));
            CompletableFuture<CommandAnswer> answer = CompletableFuture.supplyAsync(this::backup);
            await().atMost(Duration.ofSeconds(20)).until(() -> !words.isEmpty());
            Files.delete(work);
            BackupMaker maker = new BackupMaker(data, ProgramVersion.own(), Optional.empty(), any -> Optional.empty());
            NightlyBackup serving = new NightlyBackup(
                    maker, new BackupRequest(data), Optional.empty(), Clock.systemUTC(), ElapsedTime.ofSystem());
            Thread thread = new Thread(serving, "serving");
            thread.start();
            try {
                assertThat(answer.get(20, TimeUnit.SECONDS).exitCode()).isZero();
            } finally {
                thread.interrupt();
                thread.join(Duration.ofSeconds(20).toMillis());
            }
        }
        assertThat(words).containsExactly("The dashboard makes its nightly backup just now. This one comes after it.");
        assertThat(target).isNotEmptyFile();
    }
}
