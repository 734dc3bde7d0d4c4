package dev.syncdashboard.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.syncdashboard.demo.engine.contract.InstalledSyncthing;
import dev.syncdashboard.demo.syncthing.SyncthingProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged demo as a process of its own. */
@Timeout(120)
class DemoIT {

    private static final Path JAR = Path.of("target", "demo.jar");
    private static final long END_LIMIT_SECONDS = 10;

    @TempDir
    Path directory;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroyForcibly);
        daemons().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void demoStartsSaysWhereItIsAndLeavesNothingBehind() throws Exception {
        Process demo = start("--trucks", "2", "--port", "0", "--control-port", "0", "--no-scenario");
        List<String> said = readUntilReady(demo);

        URI dashboard = address(said, "Dashboard");
        assertThat(get(dashboard.resolve("/api/v1/fleet"))).contains("\"station\"");
        assertThat(get(address(said, "Controls"))).contains("Post an update");
        assertThat(Path.of(value(said, "Drop a file")).resolve("README.txt")).exists();

        demo.destroy();
        assertThat(demo.waitFor(END_LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aStationWithManyFoldersIsWarnedOfThem() throws Exception {
        Process demo =
                start("--trucks", "1", "--port", "0", "--control-port", "0", "--no-scenario", "--more-folders", "150");
        List<String> said = readUntilReady(demo);

        assertThat(value(said, "Sync engine")).endsWith(", with 150 empty folders more");
        URI health = address(said, "Dashboard").resolve("/actuator/health/stationEngine");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get(health)).contains("one of more than 100 folders"));
    }

    @Test
    void takenPortIsNamedAndWhatAKilledRunLeftIsRemoved() throws Exception {
        Process killed = start("--trucks", "1", "--port", "0", "--control-port", "0");
        String left = value(readUntilReady(killed), "Drop a file");
        killed.destroyForcibly().waitFor();
        assertThat(Path.of(left)).exists();

        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process demo = start("--trucks", "1", "--port", "" + taken.getLocalPort(), "--control-port", "0");
            List<String> said = readUntilReady(demo);

            assertThat(said).contains("Port " + taken.getLocalPort() + " is taken; using another.");
            assertThat(address(said, "Dashboard").getPort()).isNotEqualTo(taken.getLocalPort());
            assertThat(Path.of(left)).doesNotExist();
        }
    }

    @Test
    void optionOutOfRangeIsRefusedInPlainWords() throws Exception {
        Process demo = start("--trucks", "51");

        assertThat(demo.waitFor(END_LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(demo.exitValue()).isEqualTo(2);
        assertThat(demo.inputReader().lines()).contains("--trucks must be 1 to 50, but is 51.");
    }

    @Test
    void demoOnSyncthingStartsAndEndsItsDaemons() throws Exception {
        InstalledSyncthing.program();
        Process demo = start("--engine", "syncthing", "--trucks", "1", "--port", "0", "--control-port", "0");
        List<String> said = readUntilReady(demo);

        assertThat(get(address(said, "Dashboard").resolve("/api/v1/fleet"))).contains("\"station\"");
        assertThat(daemons()).hasSize(2);

        demo.destroy();
        assertThat(demo.waitFor(END_LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(daemons()).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void daemonsOfAKilledRunAreEndedByTheNext() throws Exception {
        InstalledSyncthing.program();
        Process killed = start("--engine", "syncthing", "--trucks", "1", "--port", "0", "--control-port", "0");
        String left = value(readUntilReady(killed), "Drop a file");
        killed.destroyForcibly().waitFor();
        List<ProcessHandle> orphans = daemons();
        assertThat(orphans).hasSize(2);

        readUntilReady(start("--trucks", "1", "--port", "0", "--control-port", "0"));

        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
        assertThat(Path.of(left)).doesNotExist();
    }

    @Test
    void missingSyncthingIsNamed() throws Exception {
        Process demo = start(Map.of("PATH", directory.toString()), "--engine", "syncthing");

        assertThat(demo.waitFor(END_LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(demo.exitValue()).isEqualTo(1);
        assertThat(demo.inputReader().lines()).contains(SyncthingProgram.MISSING);
    }

    /** Those whose files lie below this test's directory. */
    private List<ProcessHandle> daemons() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("syncthing") && line.contains("--home " + directory))
                        .isPresent())
                .toList();
    }

    private Process start(String... options) throws IOException {
        return start(Map.of(), options);
    }

    private Process start(Map<String, String> environment, String... options) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-jar",
                                JAR.toString(),
                                "--dir",
                                directory.toString()),
                        Arrays.stream(options))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private static List<String> readUntilReady(Process demo) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader output = demo.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.contains("Ctrl-C ends it.")) {
                return said;
            }
        }
        throw new AssertionError("the demo ended: " + said);
    }

    private static URI address(List<String> said, String label) {
        return URI.create(value(said, label));
    }

    private static String value(List<String> said, String label) {
        return said.stream()
                .map(String::strip)
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + label + " in " + said));
    }

    private static String get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
