package dev.syncdashboard.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A station whose computer is lost goes on from its backup on another one. */
class BackupIT {

    private static final Path JAR = Path.of("target", "dashboard.jar").toAbsolutePath();

    @TempDir
    private Path root;

    private StationEngine engine;
    private DashboardProcess dashboard;

    @BeforeEach
    void startStation() throws Exception {
        engine = StationEngine.withEngine7(root);
        dashboard = DashboardProcess.at(engine, root);
    }

    @AfterEach
    void end() throws InterruptedException {
        dashboard.kill();
        engine.close();
    }

    private record Said(int exitCode, String text) {}

    @Test
    void allOfItIsThereAgainAndNothingOldGoesOnByItself() throws Exception {
        JsonNode before = dashboard.client().awaitFleet(BackupIT::hasEngine7);
        assertThat(dashboard.client().post("/roster/all", "").statusCode()).isEqualTo(303);
        dashboard.client().awaitFleet(now -> now.at("/summary/total").asInt() == 1);
        Path data = root.resolve("data");
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(data.resolve("station.signatures")));
        byte[] key = Files.readAllBytes(data.resolve("station.key"));
        Path backup = root.resolve("usb-stick.zip");

        Said made = command(root, "backup", backup.toString());
        assertThat(made.exitCode()).as(made.text()).isZero();
        Said refused = command(root, "restore", backup.toString());
        assertThat(refused.exitCode()).isOne();
        assertThat(refused.text()).contains("The dashboard runs. End it first");
        assertThat(left(data)).isEmpty();

        dashboard.kill();
        Path other = Files.createDirectory(root.resolve("another-computer"));
        Said restored = command(other, "restore", backup.toString());
        assertThat(restored.exitCode()).as(restored.text()).isZero();
        assertThat(restored.text()).contains("/roster", "/access").doesNotContain("Exception");

        dashboard = DashboardProcess.at(engine, other);
        JsonNode after = dashboard.client().awaitFleet(BackupIT::hasEngine7);
        assertThat(Files.readAllBytes(other.resolve("data/station.key"))).isEqualTo(key);
        assertThat(after.at("/peers/0/receivedAt")).isEqualTo(before.at("/peers/0/receivedAt"));
        assertThat(after.at("/station/update")).isEqualTo(before.at("/station/update"));
        assertThat(dashboard.client().get("/api/v1/summary").body()).contains("\"allUpToDate\":false");
        assertThat(dashboard.client().get("/roster").body()).contains("A backup was put back here");
        assertThat(dashboard.client().get("/actuator/health/backup").body()).contains("UP");
    }

    @Test
    void whileItDoesNotRunAndToStandardOutputItIsTheSame() throws Exception {
        dashboard.client().awaitFleet(BackupIT::hasEngine7);
        assertThat(dashboard.end()).isTrue();

        Said made = command(root, "backup");

        assertThat(made.text()).contains("The backup is " + root.toRealPath().resolve("data/backups"));
        Path written = root.resolve("written.zip");
        Process process = start(root, written, "backup", "-");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        Said restored = command(Files.createDirectory(root.resolve("other")), "restore", written.toString());
        assertThat(restored.exitCode()).as(restored.text()).isZero();
    }

    /** What a station keeps that is in no backup: of this computer only, or made anew. */
    private static Set<String> left(Path data) throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !Set.of(
                                    "history.mv.db",
                                    "roster.json",
                                    "station.key",
                                    "station.signatures",
                                    "dashboard.lock",
                                    "station.files")
                            .contains(name))
                    .collect(Collectors.toSet());
        }
    }

    private static boolean hasEngine7(JsonNode fleet) {
        return fleet.at("/peers/0/name").asString("").equals("Engine 7")
                && fleet.at("/station/update").asInt(0) == 1;
    }

    private Said command(Path folder, String... arguments) throws Exception {
        Path said = Files.createTempFile(root, "said", ".txt");
        Process process = start(folder, said, arguments);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }

    private static Process start(Path folder, Path said, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(said.toFile())
                .start();
    }
}
