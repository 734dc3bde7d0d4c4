package dev.syncdashboard.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar as a plain process, set up in each of the three ways. */
class DashboardJarIT {

    @TempDir
    private Path root;

    private StationEngine engine;
    private final List<DashboardProcess> processes = new ArrayList<>();

    @BeforeEach
    void startEngine() throws IOException {
        engine = new StationEngine(root);
        Files.writeString(
                engine.statusFolder().resolve("TRUCK7.txt"),
                "{\"name\":\"Engine 7\",\"last_modified\":1772438400,\"hash\":\"hash-1\"}");
    }

    @AfterEach
    void end() throws InterruptedException {
        for (DashboardProcess process : processes) {
            assertThat(process.end()).as("ended by SIGTERM").isTrue();
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

        assertThat(client.get("/").headers().firstValue("Location").orElse("")).endsWith("/setup");
        assertThat(client.get("/setup").body()).contains("This station is not set up yet");
        assertThat(client.get("/folders").body()).contains("Nothing is set for sync.folder and sync.status.folder.");
    }

    @Test
    void aWrongSettingIsSaidInAFewLinesWithoutAStackTrace() throws Exception {
        assertThatThrownBy(() -> start(Map.of(), List.of("--sync-url=foo", "--server-port=0")))
                .cause()
                .hasMessageContaining("sync.url")
                .hasMessageContaining("foo")
                .message()
                .doesNotContain("\tat ");
    }

    private static void showsTheTruck(DashboardClient client) throws InterruptedException {
        client.awaitFleet(fleet -> fleet.at("/peers/0/name").asString("").equals("Engine 7")
                && fleet.at("/peers/0/state").asString().equals("up_to_date"));
    }

    private DashboardClient start(Map<String, String> environment, List<String> options) throws Exception {
        DashboardProcess process = DashboardProcess.start(root, environment, options);
        processes.add(process);
        return process.client();
    }
}
