package dev.syncdashboard.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class JavaLogTest {

    private static final int LIMIT = 1 << 20;

    @TempDir
    private Path directory;

    private Path log;

    @BeforeEach
    void named() {
        log = directory.resolve("java.log");
    }

    @Test
    void upToTheLimitNothingChanges() throws IOException {
        Files.write(log, new byte[LIMIT]);

        JavaLog.keepSmall(directory);

        assertThat(log).hasSize(LIMIT);
    }

    @Test
    void beyondItTheLastWholeLinesStay() throws IOException {
        Files.writeString(log, "Error: no Java\n".repeat(100_000) + "the last words\n");

        JavaLog.keepSmall(directory);

        assertThat(Files.size(log)).isBetween(60_000L, 1L << 16);
        assertThat(Files.readString(log)).startsWith("Error: no Java\n").endsWith("Error: no Java\nthe last words\n");
    }

    @Test
    void oneLongLineStaysToItsEnd() throws IOException {
        Files.writeString(log, "x".repeat(2 * LIMIT) + "end\n");

        JavaLog.keepSmall(directory);

        assertThat(log).hasSize(1 << 16);
        assertThat(Files.readString(log)).endsWith("xend\n");
    }

    @Test
    void whoHasItOpenAddsBehindWhatStayed() throws IOException {
        Files.writeString(log, "before\n".repeat(LIMIT));
        try (OutputStream service = Files.newOutputStream(log, StandardOpenOption.APPEND)) {
            JavaLog.keepSmall(directory);
            service.write("after\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Files.readString(log)).startsWith("before\n").endsWith("before\nafter\n");
    }

    @Test
    @Timeout(20)
    void tenGigabytesTakeNoLonger() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            file.setLength(10L << 30);
            file.seek(10L << 30);
            file.writeBytes("\nthe last words\n");
        }

        JavaLog.keepSmall(directory);

        assertThat(Files.readString(log)).isEqualTo("the last words\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatALinkLeadsToIsLeftAlone() throws IOException {
        Path other = Files.write(directory.resolve("other"), new byte[LIMIT + 1]);
        Files.createSymbolicLink(log, other);

        JavaLog.keepSmall(directory);

        assertThat(other).hasSize(LIMIT + 1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPipeThatNobodyReadsKeepsNothingFromStarting() throws Exception {
        Process made = new ProcessBuilder("mkfifo", log.toString()).start();
        assertThat(made.waitFor(20, TimeUnit.SECONDS)).isTrue();

        JavaLog.keepSmall(directory);

        assertThat(log).exists();
    }

    @Test
    void whereThereIsNoneNoneIsMade() throws IOException {
        JavaLog.keepSmall(directory);
        JavaLog.keepSmall(directory.resolve("nowhere"));
        assertThat(directory).isEmptyDirectory();

        Files.createDirectory(log);
        JavaLog.keepSmall(directory);
        assertThat(log).isEmptyDirectory();
    }
}
