package dev.syncdashboard.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, which does not come far. */
class ServiceLogTest {

    private static final Path WINDOWS = Path.of("src/dist/windows/procrun.wxi");
    private static final Path MAC = Path.of("src/dist/macos/dev.syncdashboard.dashboard.plist");
    private static final Pattern PARAMS = Pattern.compile("Name=\"Params\" Value=\"([^\"]*)\"");

    @TempDir
    private Path home;

    private Path log;

    @BeforeEach
    void aLargeLog() throws IOException {
        log = Files.createDirectories(home.resolve("log")).resolve("java.log");
        Files.writeString(log, "no Java\n".repeat(200_000) + "the last words\n");
        Files.writeString(home.resolve("dashboard.properties"), "");
    }

    @Test
    void aServiceThatCannotStartKeepsTheLastLinesOfWhatJavaSays() throws Exception {
        assertThat(startWrongly(lineOfWindows())).isNotZero();

        assertThat(Files.size(log)).isBetween(1L, 1L << 16);
        assertThat(Files.readString(log)).endsWith("the last words\n");
    }

    @Test
    void besideAPersonsOwnLogNothingIsTouched() {
        assertThat(ServiceLog.directory(List.of("--logging.file.name=/var/log/dashboard.log")))
                .isEmpty();
        assertThat(ServiceLog.directory(List.of("--logging.threshold.console=OFF")))
                .isEmpty();
        assertThat(ServiceLog.directory(
                        List.of("--logging.threshold.console=OFF", "--logging.file.name=/var/log/dashboard.log")))
                .contains(Path.of("/var/log").toAbsolutePath());
        assertThat(ServiceLog.directory(List.of("--logging.threshold.console=OFF", "--logging.file.name=\0")))
                .isEmpty();
    }

    /** A shell that empties the file at each start would take away why the one before had ended. */
    @Test
    void onAMacTheServiceAddsToTheLogBesideIt() throws IOException {
        assertThat(Files.readString(MAC))
                .contains("--logging.file.name=$HOME/Library/Logs/sync-dashboard/dashboard.log\"")
                .contains("--logging.threshold.console=OFF &gt;&gt;\"$HOME/Library/Logs/sync-dashboard/java.log\"");
    }

    private List<String> lineOfWindows() throws IOException {
        Matcher params = PARAMS.matcher(Files.readString(WINDOWS));
        assertThat(params.find()).isTrue();
        String line = params.group(1).replace("[DATADIR]", home + "/").replace('\\', '/');
        return List.of(line.split("\\[~]"));
    }

    private int startWrongly(List<String> line) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName()));
        command.addAll(
                Stream.concat(line.stream(), Stream.of("--server.port=nowhere")).toList());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("said").toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
