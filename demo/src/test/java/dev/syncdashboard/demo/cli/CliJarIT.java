package dev.syncdashboard.demo.cli;

import static dev.syncdashboard.demo.engine.EngineLab.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.engine.StationAndTruck;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The built jar as a process, as a technician runs it. */
@Timeout(120)
class CliJarIT extends StationAndTruck {

    private static final Path TARGET = Path.of("..", "sync-client", "target");
    private static final String SECRET = "[A-Z2-7]{33}";

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    private Process begin(String... arguments) throws IOException {
        return started(builder(arguments).redirectOutput(root.resolve("out").toFile()));
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                TARGET.resolve("sync-cli.jar").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(root.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SYNC_"));
        builder.environment().put("SYNC_URL", stationUrl().toString());
        return builder;
    }

    private Process started(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        processes.add(process);
        process.getOutputStream().close();
        return process;
    }

    private CliRun run(String... arguments) throws Exception {
        return end(begin(arguments));
    }

    private CliRun end(Process process) throws Exception {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new CliRun(process.exitValue(), text("out"), text("err"));
    }

    private String text(String file) throws IOException {
        return Files.readString(root.resolve(file), StandardCharsets.UTF_8);
    }

    @Test
    void tellsFoldersAndItsVersion() throws Exception {
        CliRun folders = run("folders");
        CliRun version = run("--version");

        assertThat(folders.err()).as("nothing of a log without a place to go").isEmpty();
        assertThat(folders.exit()).isZero();
        assertThat(folders.rows())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("Sync", "full sync"));
        assertThat(version.exit()).isZero();
        assertThat(version.out()).matches("sync-cli \\d\\S*\\R");
    }

    @Test
    void exitCodesTellFailureFromAWrongCommandLine() throws Exception {
        CliRun cannot = run("events", "--api=v1");
        CliRun wrong = run("folders", "--api=v9");
        station.engine().stop();
        CliRun off = run("folders");

        assertThat(List.of(cannot.exit(), wrong.exit(), off.exit())).containsExactly(1, 2, 1);
        assertThat(List.of(cannot.out(), wrong.out(), off.out())).containsOnly("");
        assertThat(cannot.err().lines()).hasSize(1);
        assertThat(off.err().lines()).singleElement().asString().contains("does not answer", "Check SYNC_URL.");
    }

    @Test
    void noSecretComesOutUnlessItIsWanted() throws Exception {
        Path maps = Files.createDirectories(root.toRealPath().resolve("maps"));

        CliRun added = run("add", maps.toString(), "--api=v1", "--encryptable");
        CliRun hidden = run("secrets", maps.toString(), "--api=v1", "--json");
        CliRun shown = run("secrets", maps.toString(), "--api=v1", "--show-secrets");

        assertThat(added.exit()).isZero();
        assertThat(added.out() + added.err() + hidden.out() + hidden.err()).doesNotContainPattern(SECRET);
        assertThat(shown.out()).containsPattern(SECRET);
    }

    @Test
    void ctrlCEndsFollowingCleanly() throws Exception {
        Process process = begin("events", "--follow", "--json");
        station.write("plan.txt", "plan");
        eventually(() -> assertThat(text("out")).contains("plan.txt"));

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        CliRun ended = end(process);

        assertThat(ended.exit()).as("what shells expect after Ctrl-C").isEqualTo(130);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).endsWith("}" + System.lineSeparator());
    }

    @Test
    void followingEndsWhenNobodyReadsAnyMore() throws Exception {
        Process process = started(builder("events", "--follow"));
        station.write("one.txt", "1");
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(reader.readLine()).contains("EVENT_");
        }

        station.write("two.txt", "2");

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(text("err")).isEmpty();
    }

    @Test
    void theLibrarysJarHasNothingOfOthers() throws Exception {
        List<Path> plain;
        try (var files = Files.list(TARGET)) {
            plain = files.filter(file -> file.getFileName().toString().matches("sync-client-[\\d.]+(-SNAPSHOT)?\\.jar"))
                    .toList();
        }
        assertThat(plain).hasSize(1);
        assertThat(entries(plain.get(0))).noneMatch(name -> name.startsWith("okhttp3/") || name.startsWith("picocli/"));
        assertThat(entries(TARGET.resolve("sync-cli.jar")))
                .contains("META-INF/LICENSE", "META-INF/NOTICE", "picocli/CommandLine.class")
                .noneMatch(name -> name.startsWith("META-INF/maven/"));
    }

    private static List<String> entries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(entry -> entry.getName()).toList();
        }
    }
}
