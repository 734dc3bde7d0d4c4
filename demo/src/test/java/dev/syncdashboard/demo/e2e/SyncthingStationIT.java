package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.engine.contract.InstalledSyncthing;
import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.EngineKind;
import dev.syncdashboard.demo.fleet.FleetPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A station with a real Syncthing that has trouble with its own files: that is said there, and no truck is blamed. */
@Timeout(400)
class SyncthingStationIT {

    private static final String UP_TO_DATE = "up_to_date";

    @TempDir
    static Path directory;

    private static DemoFleet fleet;
    private static FleetApi api;

    @BeforeAll
    static void start() throws IOException {
        InstalledSyncthing.program();
        fleet = DemoFleet.start(FleetPlan.of(directory, 1).withEngine(EngineKind.SYNCTHING), Clock.systemUTC());
        api = new FleetApi(fleet.dashboard());
        api.awaitState("Engine 1", UP_TO_DATE);
    }

    @AfterAll
    static void end() {
        if (fleet != null) {
            fleet.close();
        }
    }

    @Test
    void aFileWhoseNameIsNoTextFreezesTheVersionAndIsNamed() throws Exception {
        shell("printf x > \"$(printf 'Einsatzpl\\344ne.pdf')\"");
        Files.writeString(station("changed.txt"), "another content");
        try {
            JsonNode says = awaitSays("name_is_no_text");

            assertThat(api.fleet().at("/station/state").asString()).isEqualTo("cannot_check");
            assertThat(says.at("/text").asString())
                    .startsWith(
                            "This computer can't read 'Einsatzpl\\xE4ne.pdf', so the current version is not known.");
            assertThat(api.get("/actuator/health/stationEngine").at("/status").asString())
                    .isEqualTo("DOWN");
        } finally {
            shell("rm -f Einsatzpl*ne.pdf");
        }
        awaitGood();
    }

    @Test
    void aFileThatIsWrittenAllTheTimeFreezesTheVersionAndIsNamed() throws Exception {
        AtomicBoolean on = new AtomicBoolean(true);
        Path file = station("log.bin");
        Thread writer = new Thread(() -> writeWhile(on, file), "writer of the test");
        writer.start();
        try {
            // Syncthing notices this one, so that there is a new version, which nobody can know whole.
            Files.writeString(station("changed.txt"), "yet another content");
            api.awaitUntil(
                    "a version that is not known",
                    all -> all.at("/station/state").asString().equals("cannot_check"));
            assertThat(api.fleet().at("/station/problem").asString()).contains("log.bin");
        } finally {
            on.set(false);
            writer.join();
            Files.deleteIfExists(file);
        }
        awaitGood();
    }

    @Test
    void filesThatADeafSyncthingHasNotNoticedAreSaidAndNoTruckIsBlamed() throws Exception {
        configureStation("{\"fsWatcherEnabled\": false, \"rescanIntervalS\": 3600}");
        awaitIdle();
        String before = api.fleet().at("/station/hash").asString();
        Files.writeString(station("new.txt"), "nobody noticed");

        // A minute until the disk is looked at.
        api.awaitThat(
                "what was not noticed, at the station",
                () -> {
                    assertThat(api.truck("Engine 1").at("/state").asString()).isEqualTo(UP_TO_DATE);
                    return has("disk_newer_than_engine");
                },
                Duration.ofMinutes(5));

        assertThat(api.fleet().at("/station/state").asString()).isEqualTo("ok");
        assertThat(api.fleet().at("/station/hash").asString()).isEqualTo(before);
        assertThat(api.fleet().at("/station/says/0/text").asString())
                .startsWith("1 file on this computer has not been noticed by the sync program; it looks every 60 min:"
                        + " 'new.txt'.");

        assertThat(pressLook()).isEqualTo(303);

        api.awaitUntil(
                "another version", all -> !all.at("/station/hash").asString().equals(before));
        configureStation("{\"fsWatcherEnabled\": true}");
        awaitGood();
        assertThat(fleet.truck("Engine 1").syncDirectory().resolve("new.txt")).exists();
    }

    private static void awaitGood() throws Exception {
        api.awaitStation("ok");
        String version = Disk.contentOf(fleet.station().syncDirectory()).hash();
        api.awaitUntil(
                "the station's version",
                all -> all.at("/station/hash").asString("").startsWith(version));
        api.awaitState("Engine 1", UP_TO_DATE);
    }

    private static JsonNode awaitSays(String code) throws Exception {
        api.awaitUntil(code, all -> all.at("/station/says/0/code").asString("").equals(code));
        return api.fleet().at("/station/says/0");
    }

    private static boolean has(String code) throws Exception {
        return api.fleet().at("/station/says/0/code").asString("").equals(code);
    }

    private static Path station(String name) {
        return fleet.station().syncDirectory().resolve(name);
    }

    private static void shell(String command) throws Exception {
        Process process = new ProcessBuilder("/bin/sh", "-c", command)
                .directory(fleet.station().syncDirectory().toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).as(command).isZero();
    }

    private static void writeWhile(AtomicBoolean on, Path file) {
        byte[] much = new byte[8 << 20];
        try {
            for (byte i = 0; on.get(); i++) {
                Arrays.fill(much, i);
                Files.write(file, much, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void configureStation(String json) throws Exception {
        assertThat(ask("PATCH", "config/folders/Sync", json)).isEqualTo(200);
    }

    private static void awaitIdle() {
        api.awaitThat("an idle Syncthing", () -> {
            Map<String, String> settings = fleet.station().engineSettings();
            URI status = URI.create(settings.get("sync.url") + "/rest/db/status?folder=Sync");
            return FleetApi.get(status, Map.of("X-API-Key", settings.get("sync.api-key")))
                    .at("/state")
                    .asString("")
                    .equals("idle");
        });
    }

    private static int ask(String method, String path, String body) throws Exception {
        Map<String, String> settings = fleet.station().engineSettings();
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.get("sync.url") + "/rest/" + path))
                .timeout(Duration.ofSeconds(10))
                .header("X-API-Key", settings.get("sync.api-key"))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static int pressLook() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(fleet.dashboard().resolve("/station/look"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
