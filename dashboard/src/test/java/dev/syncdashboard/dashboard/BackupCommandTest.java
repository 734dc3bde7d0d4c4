package dev.syncdashboard.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupCommandTest {

    private static final Instant NOW = Instant.parse("2026-11-26T14:32:00Z");

    @TempDir
    private Path root;

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
        return new BackupCommand(() -> NOW, new SecureRandom(), new ByteArrayOutputStream()).run(line);
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
}
