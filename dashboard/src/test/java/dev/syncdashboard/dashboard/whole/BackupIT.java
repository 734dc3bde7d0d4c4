package dev.syncdashboard.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.syncdashboard.dashboard.joining.StationKey;
import dev.syncdashboard.stationlist.ListTrust;
import dev.syncdashboard.stationlist.StationListFolder;
import dev.syncdashboard.stationlist.StationListFolder.Found.Usable;
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

    private static final String CHIEF = "name=chief&password=a+long+password&again=a+long+password";

    @TempDir
    private Path root;

    private StationEngine engine;
    private DashboardProcess dashboard;

    @BeforeEach
    void startStation() throws Exception {
        engine = StationEngine.withEngine7(root);
        Files.writeString(root.resolve("Sync/Einsatzplan.txt"), "Main Street");
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
        String once = command(root, "login-link").text().split("once=")[1].split("\\s")[0];
        DashboardClient chief = dashboard.client().loggedInBy("/login/link", "once=" + once);
        assertThat(chief.post("/access/claim", CHIEF).statusCode()).isEqualTo(303);
        Path data = root.resolve("data");
        StationListFolder truck = new StationListFolder(engine.statusFolder())
                .signed(new ListTrust(
                        new StationKey(data).open().verifyKey(), Files.createDirectory(root.resolve("truck"))));
        awaitList(truck, 1);
        byte[] key = Files.readAllBytes(data.resolve("station.key"));
        Path backup = root.resolve("usb-stick.zip");

        Said made = command(root, "backup", backup.toString());
        assertThat(made.exitCode()).as(made.text()).isZero();
        Said refused = command(root, "restore", backup.toString());
        assertThat(refused.exitCode()).isOne();
        assertThat(refused.text()).contains(" is in use, by a dashboard that runs or");
        assertThat(left(data)).isEmpty();
        // What the truck has seen since is not in the backup, and the Status folder is lost with the computer.
        engine.works("hash-2");
        awaitList(truck, 2);

        dashboard.kill();
        deleteStationsOwn(engine.statusFolder());
        engine.works("hash-1");
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
        assertThat(dashboard.client().get("/api/v1/updates").body()).contains("\"hash-1\"");
        assertThat(dashboard.client().get("/roster").body()).contains("Engine 7", "A backup was put back here");
        assertThat(accessPage("a+long+password")).contains("chief");
        assertThat(accessPage("a+wrong+password")).doesNotContain("chief");
        assertThat(dashboard.client().get("/actuator/health/backup").body()).contains("UP");
        awaitList(truck, 1);
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

    private String accessPage(String password) throws Exception {
        DashboardClient person = dashboard.client().loggedInBy("/login", "username=chief&password=" + password);
        return person.get("/access").body();
    }

    /** Until the truck, which has joined this station, has the list of this update and knows of no newer one. */
    private static void awaitList(StationListFolder truck, long update) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(truck.read()).isInstanceOfSatisfying(Usable.class, found -> {
                    assertThat(found.list().head().update()).isEqualTo(update);
                    assertThat(found.newerUpdate()).isEmpty();
                }));
    }

    private static void deleteStationsOwn(Path status) throws IOException {
        try (Stream<Path> all = Files.list(status)) {
            for (Path file : all.filter(each -> each.getFileName().toString().startsWith("station."))
                    .toList()) {
                Files.delete(file);
            }
        }
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
                                    "accounts.json",
                                    "accounts.claimed",
                                    "dashboard.lock",
                                    "backup.lock",
                                    "restore.lock",
                                    "station.files",
                                    "folders.known")
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
