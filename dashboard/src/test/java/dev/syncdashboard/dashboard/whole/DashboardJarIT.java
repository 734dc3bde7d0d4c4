package dev.syncdashboard.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar as a plain process, set up in each of the three ways. */
class DashboardJarIT {

    private static final Path JAR = Path.of("target", "dashboard.jar").toAbsolutePath();
    private static final Pattern PORT = Pattern.compile("The dashboard is at http://127\\.0\\.0\\.1:(\\d+)/");

    @TempDir
    private Path root;

    private StationEngine engine;
    private final List<Process> processes = new ArrayList<>();

    @BeforeEach
    void startEngine() throws IOException {
        engine = new StationEngine(root);
        Files.writeString(
                engine.statusFolder().resolve("TRUCK7.txt"),
                "{\"name\":\"Engine 7\",\"last_modified\":1772438400,\"hash\":\"hash-1\"}");
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : processes) {
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS))
                    .as("ended by SIGTERM")
                    .isTrue();
        }
        engine.close();
    }

    @Test
    void byEnvironmentOnly() throws Exception {
        showsTheTruck(start(
                Map.of(
                        "SYNC_URL", engine.url(),
                        "SYNC_FOLDER", "Sync",
                        "SYNC_STATUS_FOLDER", "SHARESTATUS",
                        "SERVER_PORT", "0",
                        "DASHBOARD_LIMITS_CATCH_UP", "1m"),
                List.of()));
    }

    @Test
    void byOptionsOnly() throws Exception {
        showsTheTruck(start(
                Map.of(),
                List.of(
                        "--sync-url",
                        engine.url(),
                        "--sync-folder",
                        "123",
                        "--sync-status-folder=Status",
                        "--server-port=0")));
    }

    @Test
    void byFileOnly() throws Exception {
        Path file = Files.writeString(root.resolve("dashboard.properties"), """
                sync.url=%s
                sync.folder=SHARESYNC
                sync.status.folder=Status
                server.port=0
                """.formatted(engine.url()));

        showsTheTruck(start(Map.of(), List.of("--config", file.toString())));
    }

    @Test
    void anOptionBeatsTheEnvironmentAndTheEnvironmentBeatsTheFile() throws Exception {
        Path file = Files.writeString(
                root.resolve("dashboard.properties"),
                "sync.url=http://127.0.0.1:1\nsync.folder=wrong\nsync.status.folder=Status\nserver.port=0\n");

        showsTheTruck(start(
                Map.of("SYNC_FOLDER", "Sync", "SYNC_URL", "http://127.0.0.1:2"),
                List.of("--config=" + file, "--sync-url=" + engine.url())));
    }

    @Test
    void withoutFoldersItStartsAndSaysWhatIsMissing() throws Exception {
        DashboardClient client = start(Map.of("SYNC_URL", engine.url()), List.of("--server-port=0"));

        assertThat(client.get("/").body()).contains("Nothing is set for sync.folder and sync.status.folder.");
    }

    private static void showsTheTruck(DashboardClient client) throws InterruptedException {
        client.awaitFleet(fleet -> fleet.at("/peers/0/name").asString("").equals("Engine 7")
                && fleet.at("/peers/0/state").asString().equals("up_to_date"));
    }

    private DashboardClient start(Map<String, String> environment, List<String> options)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(options);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(key -> key.startsWith("SYNC_") || key.startsWith("SERVER_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        processes.add(process);
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Thread reader = new Thread(() -> findPort(process, port));
        reader.setDaemon(true);
        reader.start();
        return new DashboardClient(port.get(60, TimeUnit.SECONDS));
    }

    /** Reads to the end, so that the process never waits for someone to read its output. */
    private static void findPort(Process process, CompletableFuture<Integer> port) {
        StringBuilder all = new StringBuilder();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                all.append(line).append('\n');
                Matcher matcher = PORT.matcher(line);
                if (matcher.find()) {
                    port.complete(Integer.valueOf(matcher.group(1)));
                }
            }
            port.completeExceptionally(new AssertionError("ended without a port:\n" + all));
        } catch (IOException e) {
            port.completeExceptionally(new UncheckedIOException(e));
        }
    }
}
