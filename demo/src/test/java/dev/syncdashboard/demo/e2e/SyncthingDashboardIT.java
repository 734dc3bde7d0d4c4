package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.agent.selfcheck.CheckFile;
import dev.syncdashboard.demo.engine.contract.InstalledSyncthing;
import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.EngineKind;
import dev.syncdashboard.demo.fleet.FleetPlan;
import dev.syncdashboard.demo.fleet.Truck;
import dev.syncdashboard.status.ContentCheck;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the dashboard says of a station and trucks with real Syncthing daemons and real agents, on loopback. */
@Timeout(300)
class SyncthingDashboardIT {

    private static final int LENGTH_WITHOUT_RULES = "fp2-".length() + 64;

    private static final String UP_TO_DATE = "up_to_date";
    private static final String DAMAGED =
            "the disk may be damaged: 1 file has another content though its size and time are the same: ";
    private static final String FILE = "maps/hydrants-north.csv";

    @TempDir
    static Path directory;

    private static DemoFleet fleet;
    private static FleetApi api;

    private final Truck engine1 = fleet.truck("Engine 1");
    private final Truck ladder2 = fleet.truck("Ladder 2");
    private final Truck rescue3 = fleet.truck("Rescue 3");

    @BeforeAll
    static void start() throws IOException {
        InstalledSyncthing.program();
        FleetPlan plan = FleetPlan.of(directory, 3)
                .withEngine(EngineKind.SYNCTHING)
                // Shorter than the pause between two looks at the disk, so that each look but the first is one.
                .withFullCheckEvery(Duration.ofSeconds(1));
        fleet = DemoFleet.start(plan, Clock.systemUTC());
        api = new FleetApi(fleet.dashboard());
        awaitAllUpToDate();
    }

    @AfterAll
    static void end() {
        if (fleet != null) {
            fleet.close();
        }
    }

    /** Each test leaves the fleet as it found it. */
    @AfterEach
    void everyTruckIsGoodAgain() throws IOException {
        for (Truck truck : fleet.trucks()) {
            truck.startEngine();
            truck.comeBack();
        }
        fleet.station().startEngine();
        awaitAllUpToDate();
    }

    @Test
    void anUpdateReachesEveryTruck() throws Exception {
        String before = stationHash();

        fleet.station().postUpdate();

        api.awaitUntil(
                "another version", all -> !all.at("/station/hash").asString().startsWith(before));
        awaitAllUpToDate();
        String path = "maps/closed-roads.txt";
        for (Truck truck : fleet.trucks()) {
            assertThat(truck.syncDirectory().resolve(path))
                    .hasSameBinaryContentAs(fleet.station().syncDirectory().resolve(path));
            assertThat(api.truck(truck.name()).at("/hash").asString()).startsWith(stationHash());
        }
    }

    @Test
    void aTruckThatMeetsOnlyAnotherIsShownRightWhereSyncthingsOwnFigureIsWrong() throws Exception {
        Truck medic = fleet.addTruckThatMeetsOnly("Medic 9", List.of(engine1));
        api.awaitState("Medic 9", UP_TO_DATE);
        fleet.station().postUpdate();
        String version = awaitTheDisksVersion();

        api.awaitThat(
                "the station's version on Medic 9",
                () -> api.truck("Medic 9").at("/hash").asString("").startsWith(version));
        api.awaitState("Medic 9", UP_TO_DATE);

        assertThat(api.truck("Medic 9").at("/label").asString()).isEqualTo("Up to date when last heard");
        JsonNode figure = askStation("db/completion?folder=Sync&device=" + medic.id());
        assertThat(figure.at("/completion").asDouble())
                .as("Syncthing at the station: %s", figure)
                .isLessThan(100);
    }

    @Test
    void settingsOfTheStationThatShouldBeOtherwiseAreInItsHealthWhichStaysUp() throws Exception {
        assertThat(stationHealth().at("/details/settings").isMissingNode())
                .as("settings of the demo itself: %s", stationHealth())
                .isTrue();
        String engine1Device = "devices/" + engine1.id();

        configureStation("folders/Sync", "{\"type\": \"sendreceive\"}");
        configureStation("folders/Status", "{\"maxConflicts\": 10, \"versioning\": {\"type\": \"trashcan\"}}");
        configureStation(engine1Device, "{\"maxRequestKiB\": 0}");

        api.awaitThat(
                "four settings in the health",
                () -> stationHealth().at("/details/settings").size() == 4);
        assertThat(stationHealth().at("/status").asString()).isEqualTo("UP");
        assertThat(stationHealth().at("/details/settings").toString())
                .contains(
                        "The station's Sync folder takes what is changed on a truck. Set ",
                        "The station's Sync folder is shared with Engine 1 without a limit for slow links",
                        "The Status folder keeps conflict copies of reports. Set ",
                        "The Status folder keeps every old report. Set ");

        configureStation("folders/Sync", "{\"type\": \"sendonly\"}");
        configureStation("folders/Status", "{\"maxConflicts\": 0, \"versioning\": {\"type\": \"\"}}");
        configureStation(engine1Device, "{\"maxRequestKiB\": 1024}");
        api.awaitThat(
                "none any more", () -> stationHealth().at("/details/settings").isMissingNode());
    }

    @Test
    void filesThatAnotherEngineWouldLeaveOutAreCompared() throws Exception {
        List<String> names = List.of("Pump.part", "~Evacuation.pdf", "hose.Conflict.pdf");
        ladder2.driveOutOfCoverage();

        for (String name : names) {
            fleet.station().write(name, "content of " + name);
        }

        api.awaitState("Ladder 2", "behind");
        api.awaitState("Engine 1", UP_TO_DATE);
        ladder2.comeBack();
        api.awaitState("Ladder 2", UP_TO_DATE);
        for (String name : names) {
            assertThat(ladder2.syncDirectory().resolve(name)).hasContent("content of " + name);
            // The disk's own look takes them for another engine's.
            Files.delete(fleet.station().syncDirectory().resolve(name));
        }
    }

    @Test
    void oneIgnoreListOnAllDevicesWorksAndOneThatATruckHasAloneIsNamed() throws Exception {
        for (Truck truck : fleet.trucks()) {
            Files.writeString(truck.syncDirectory().resolve(".stignore"), "// of all\n*.tmp\n");
        }
        Files.writeString(fleet.station().syncDirectory().resolve(".stignore"), "*.tmp\n");
        fleet.station().write("export.tmp", "never sent");
        fleet.station().postUpdate();
        awaitTheDisksVersionWithout("export.tmp");
        awaitAllUpToDate();
        api.awaitThat(
                "the file that is never sent, by name",
                () -> api.text("/").contains("in the Sync folder will never reach a truck: export.tmp"));

        Files.writeString(rescue3.syncDirectory().resolve(".stignore"), "*.tmp\nroutes.*\n");
        rescue3.stopEngine();
        rescue3.startEngine();
        fleet.station().write("routes.txt", "new");

        api.awaitState("Engine 1", UP_TO_DATE);
        api.awaitThat(
                "its own ignore list on the truck's page",
                () -> pageOf(rescue3).contains("its own ignore list leaves out 1 file of this update: routes.txt"));
        assertThat(api.truck("Rescue 3").at("/state").asString()).isNotEqualTo(UP_TO_DATE);

        Files.writeString(rescue3.syncDirectory().resolve(".stignore"), "*.tmp\n");
        rescue3.stopEngine();
        rescue3.startEngine();
        api.awaitState("Rescue 3", UP_TO_DATE);
        Files.delete(fleet.station().syncDirectory().resolve("export.tmp"));
    }

    /** The disk's own look takes every file for content. */
    private static void awaitTheDisksVersionWithout(String name) throws Exception {
        Path file = fleet.station().syncDirectory().resolve(name);
        Path aside = directory.resolve(name);
        Files.move(file, aside);
        String version = Disk.contentOf(fleet.station().syncDirectory()).hash();
        Files.move(aside, file);
        api.awaitUntil(
                "the station's version without " + name,
                all -> all.at("/station/hash").asString("").startsWith(version));
    }

    @Test
    void theStationsDaemonStopsAndStartsAgain() throws Exception {
        fleet.station().stopEngine();
        api.awaitStation("cannot_check");
        assertThat(api.truck("Engine 1").at("/state").asString()).isEqualTo(UP_TO_DATE);

        fleet.station().postUpdate();
        fleet.station().startEngine();

        api.awaitStation("ok");
        awaitTheDisksVersion();
        awaitAllUpToDate();
    }

    @Test
    void aTrucksDaemonStopsMissesAnUpdateAndStartsAgain() throws Exception {
        ladder2.stopEngine();
        fleet.station().postUpdate();
        api.awaitState("Ladder 2", "behind");

        ladder2.startEngine();

        api.awaitState("Ladder 2", UP_TO_DATE);
    }

    @Test
    void aReportIsKeptForTheStationByAnotherTruckWhileItsOwnTruckIsGone() throws Exception {
        ladder2.driveOutOfCoverage();
        fleet.station().postUpdate();
        String version = awaitTheDisksVersion();
        api.awaitState("Engine 1", UP_TO_DATE);
        api.awaitState("Ladder 2", "behind");

        fleet.station().stopEngine();
        api.awaitStation("cannot_check");
        ladder2.meetOnly(engine1);
        Path carried = engine1.statusDirectory().resolve(ladder2.id().statusFileName());
        api.awaitThat(
                "the report of Ladder 2 at Engine 1",
                () -> Files.readString(carried).contains(version));
        ladder2.driveOutOfCoverage();
        fleet.station().startEngine();

        api.awaitState("Ladder 2", UP_TO_DATE);
        assertThat(api.truck("Ladder 2").at("/online").asBoolean(true)).isFalse();
    }

    @Test
    void aFileEditedOnATruckShowsUntilTheTruckTakesTheStationsFilesAgain() throws Exception {
        rescue3.editFile();
        api.awaitState("Rescue 3", "does_not_match");
        assertThat(api.truck("Engine 1").at("/state").asString()).isEqualTo(UP_TO_DATE);

        rescue3.takeStationFiles();

        api.awaitState("Rescue 3", UP_TO_DATE);
    }

    @Test
    void aByteThatFlippedOnATrucksDiskIsFoundByTheFullCheckAndItsFileNamed() throws Exception {
        Path file = rescue3.syncDirectory().resolve(FILE);
        // What its engine's adapter sees by the file's change time, it sees at the start and not for 2 minutes then.
        restartAgentAndAwaitFullCheck(rescue3);

        flipByte(file);

        api.awaitThat(
                "the damaged file on the truck's page", () -> pageOf(rescue3).contains(DAMAGED + FILE));
        assertThat(api.truck("Rescue 3").at("/state").asString()).isNotEqualTo(UP_TO_DATE);
        Path report = fleet.station().statusDirectory().resolve(rescue3.id().statusFileName());
        assertThat(FleetApi.read(Files.readString(report))
                        .at("/content/names/different/0")
                        .asString(""))
                .isEqualTo(FILE);
        ContentCheck check = new CheckFile(rescue3.stateDirectory()).read().orElseThrow();
        assertThat(check.different().first()).containsExactly(FILE);
        assertThat(check.fullCheck())
                .as("when the check that says so had read every byte")
                .contains(check.checked());
        assertThat(askStation("db/completion?folder=Sync&device=" + rescue3.id())
                        .at("/completion")
                        .asDouble())
                .as("Syncthing, which has not noticed")
                .isEqualTo(100);

        flipByte(file);

        api.awaitState("Rescue 3", UP_TO_DATE);
        api.awaitThat("the end of the damage", () -> !pageOf(rescue3).contains("the disk may be damaged"));
        assertThat(api.truck("Rescue 3").at("/knownBy").asString()).isEqualTo("checked_every_byte");
    }

    @Test
    void whatACheckFoundStandsThoughTheStationsListIsTakenAwayAndTheAgentStartsAnew() throws Exception {
        Path file = rescue3.syncDirectory().resolve(FILE);
        restartAgentAndAwaitFullCheck(rescue3);
        flipByte(file);
        api.awaitThat(
                "the damaged file on the truck's page", () -> pageOf(rescue3).contains(DAMAGED + FILE));
        Path list = fleet.station().statusDirectory().resolve("station.manifest");
        long lastSeq = reportOf(rescue3).at("/seq").asLong();

        Files.delete(list);
        rescue3.restartAgent();

        List<String> states = new ArrayList<>();
        api.awaitThat("the list again, that it was put back, and another report", () -> {
            states.add(api.truck("Rescue 3").at("/state").asString());
            return Files.exists(list)
                    && api.fleet().at("/station/says").toString().contains("list_was_replaced")
                    && reportOf(rescue3).at("/seq").asLong() > lastSeq;
        });
        assertThat(states).isNotEmpty().doesNotContain(UP_TO_DATE);
        assertThat(pageOf(rescue3)).contains(FILE);
        flipByte(file);
        rescue3.restartAgent();
        api.awaitState("Rescue 3", UP_TO_DATE);
    }

    private static JsonNode reportOf(Truck truck) throws IOException {
        return FleetApi.read(Files.readString(
                fleet.station().statusDirectory().resolve(truck.id().statusFileName())));
    }

    private static void restartAgentAndAwaitFullCheck(Truck truck) {
        Instant begin = Instant.now();
        truck.restartAgent();
        api.awaitThat(
                "a full check",
                () -> new CheckFile(truck.stateDirectory())
                        .read()
                        .flatMap(ContentCheck::fullCheck)
                        .filter(begin::isBefore)
                        .isPresent());
    }

    private static String pageOf(Truck truck) throws Exception {
        return api.text("/trucks/" + truck.id());
    }

    /** As a failing disk does: size and time stay. Twice is as if nothing had been. */
    private static void flipByte(Path file) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, 10);
            channel.write(ByteBuffer.wrap(new byte[] {(byte) (one.get(0) ^ 1)}), 10);
        }
        Files.setLastModifiedTime(file, time);
    }

    private static void awaitAllUpToDate() {
        api.awaitUntil("every truck up to date", all -> {
            for (JsonNode peer : all.at("/peers")) {
                if (!peer.at("/state").asString("").equals(UP_TO_DATE)) {
                    return false;
                }
            }
            return all.at("/station/state").asString("").equals("ok")
                    && all.at("/peers").size() == fleet.trucks().size();
        });
    }

    /** Waits until the dashboard shows what lies on the station's disk; with Syncthing the hash is the fingerprint. */
    private static String awaitTheDisksVersion() throws Exception {
        String version = Disk.contentOf(fleet.station().syncDirectory()).hash();
        api.awaitUntil(
                "the station's new version",
                all -> all.at("/station/hash").asString("").startsWith(version));
        return stationHash();
    }

    /** Without the rules behind it: a truck without the list of what to ignore has others, and the same files. */
    private static String stationHash() throws Exception {
        return api.fleet().at("/station/hash").asString().substring(0, LENGTH_WITHOUT_RULES);
    }

    private static JsonNode stationHealth() throws Exception {
        return api.get("/actuator/health/stationEngine");
    }

    private static void configureStation(String path, String json) throws Exception {
        Map<String, String> settings = fleet.station().engineSettings();
        HttpRequest change = HttpRequest.newBuilder(URI.create(settings.get("sync.url") + "/rest/config/" + path))
                .timeout(Duration.ofSeconds(10))
                .header("X-API-Key", settings.get("sync.api-key"))
                .method("PATCH", BodyPublishers.ofString(json))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(change, BodyHandlers.discarding())
                        .statusCode())
                .as("PATCH %s", path)
                .isEqualTo(200);
    }

    private static JsonNode askStation(String path) throws Exception {
        Map<String, String> settings = fleet.station().engineSettings();
        return FleetApi.get(
                URI.create(settings.get("sync.url") + "/rest/" + path),
                Map.of("X-API-Key", settings.get("sync.api-key")));
    }
}
