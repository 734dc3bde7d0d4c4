package dev.syncdashboard.demo.cli;

import static dev.syncdashboard.demo.engine.EngineLab.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.engine.EngineLab;
import dev.syncdashboard.sync.cli.SyncCommandLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code events --follow} on the embedded engine. */
@Timeout(60)
class CliFollowTest {

    @TempDir
    Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private EngineLab lab;
    private EngineLab.Device station;
    private SyncCommandLine program;

    @BeforeEach
    void start() throws IOException {
        lab = new EngineLab(root);
        station = lab.writer("Station 4");
        program = new SyncCommandLine(
                Map.of("SYNC_URL", station.engine().address().toString()),
                InputStream.nullInputStream(),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
    }

    @AfterEach
    void stop() {
        program.stop();
        lab.close();
    }

    @Test
    void staysOverARestartOfTheSyncProgramAndEndsWhenItIsStopped() throws Exception {
        CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> program.run("events", "--follow"));
        station.write("one.txt", "1");
        eventually(() -> assertThat(out.toString()).contains("one.txt"));
        assertThat(err.toString()).isEmpty();

        station.engine().stop();
        eventually(() -> assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("does not answer", "Trying again until it answers."));
        station.engine().start();
        station.write("two.txt", "2");

        eventually(() -> assertThat(out.toString()).contains("two.txt"));
        assertThat(err.toString().lines())
                .hasSize(2)
                .last()
                .isEqualTo("The sync program answers again. Events may be missing, or come a second time.");
        assertThat(exit).isNotDone();
        program.stop();
        assertThat(exit.get(10, TimeUnit.SECONDS)).isZero();
        assertThat(err.toString().lines()).hasSize(2);
    }

    @Test
    void isStoppedWhileItWaitsForTheSyncProgram() throws Exception {
        CompletableFuture<Integer> exit =
                CompletableFuture.supplyAsync(() -> program.run("events", "--follow", "--json"));
        station.write("one.txt", "1");
        eventually(() -> assertThat(out.toString()).contains("one.txt"));
        station.engine().stop();
        eventually(() -> assertThat(err.toString()).contains("Trying again"));

        program.stop();

        assertThat(exit.get(10, TimeUnit.SECONDS)).isZero();
        assertThat(out.toString().lines())
                .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
    }
}
