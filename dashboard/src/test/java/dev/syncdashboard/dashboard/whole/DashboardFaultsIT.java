package dev.syncdashboard.dashboard.whole;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.syncdashboard.dashboard.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the engine, the disk or a truck does: the page stays, says what is wrong, and goes on by itself. */
class DashboardFaultsIT {

    private static final String GOOD = good(Instant.parse("2026-03-02T08:00:00Z"));

    @TempDir
    private static Path root;

    private static StationEngine engine;
    private static ConfigurableApplicationContext dashboard;
    private static DashboardClient client;

    @BeforeAll
    static void start() throws IOException {
        engine = new StationEngine(root);
        dashboard = Application.start(
                "--sync-url=" + engine.url(),
                "--sync-folder=Sync",
                "--sync-status-folder=Status",
                "--server.port=0",
                "--dashboard.data.dir=" + root.resolve("data"),
                "--dashboard.poll=200ms",
                "--dashboard.rescan=200ms",
                "--dashboard.limits.settle=1s",
                "--dashboard.limits.cannot-check-after=2s");
        client =
                new DashboardClient(dashboard.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @BeforeEach
    void allIsWell() throws IOException, InterruptedException {
        engine.works("hash-1");
        client.awaitFleet(fleet ->
                !cannotCheck(fleet) && fleet.at("/station/hash").asString("").equals("hash-1"));
        // A test before may have left the station with another version for a while: a report from before then is no
        // proof.
        report("TRUCK7", good(Instant.now()));
        client.awaitFleet(fleet -> !cannotCheck(fleet)
                && peer(fleet, "TRUCK7").at("/name").asString().equals("Engine 7")
                && peer(fleet, "TRUCK7").at("/state").asString().equals("up_to_date"));
    }

    private static String good(Instant written) {
        return "{\"name\":\"Engine 7\",\"last_modified\":" + written.toEpochMilli() / 1000.0 + ",\"hash\":\"hash-1\"}";
    }

    @AfterAll
    static void end() {
        dashboard.close();
        engine.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("connection reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "is not answering"),
                fault("hangs", aResponse().withFixedDelay(60_000), "is not answering"),
                fault("no answer at all", aResponse().withFault(Fault.EMPTY_RESPONSE), "is not answering"),
                fault(
                        "error with HTTP 200",
                        json("{\"error\":1,\"message\":\"can't open /home/jo/Sync\"}"),
                        "answered with an error"),
                fault("status that is not 0", json("{\"data\":{},\"status\":105}"), "answered with an error"),
                fault("a huge body", json("[" + " ".repeat(17 << 20) + "]"), "can't be used"),
                fault(
                        "HTML",
                        aResponse().withHeader("Content-Type", "text/html").withBody("<html>"),
                        "can't be used"),
                fault("cut JSON", json("{\"data\":{\"fold"), "can't be used"),
                fault("wrong types", json("{\"data\":{\"folders\":7,\"peerid\":[]},\"status\":0}"), "can't be used"),
                fault("HTTP 500", aResponse().withStatus(500).withBody("boom"), "error"),
                fault("login refused", aResponse().withStatus(401), "sync.username"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultOfTheEngineIsSaidAndTheLastVerdictsStay(ResponseDefinitionBuilder fault, String words)
            throws IOException, InterruptedException {
        engine.everyCallGives(fault);

        JsonNode fleet = client.awaitFleet(DashboardFaultsIT::cannotCheck);

        assertThat(state(fleet)).isEqualTo("up_to_date");
        assertThat(fleet.at("/station/since").asString()).endsWith("Z");
        assertThat(client.get("/").statusCode()).isEqualTo(200);
        assertThat(client.get("/").body()).contains("Can&#39;t check since").contains("Engine 7");
        assertThat(client.get("/actuator/health/stationEngine").body())
                .contains("DOWN")
                .contains(words)
                .doesNotContain("/home/jo");
        assertThat(client.get("/").body()).doesNotContain("/home/jo");
        assertThat(client.get("/actuator/health/statusFolder").body()).contains("UP");

        engine.works("hash-2");
        client.awaitFleet(back -> back.at("/station/hash").asString("").equals("hash-2") && !cannotCheck(back));
    }

    @Test
    void anEngineThatIsSwitchedOffIsSaidAndFoundAgain() throws IOException, InterruptedException {
        engine.switchOff();

        client.awaitFleet(DashboardFaultsIT::cannotCheck);
        assertThat(client.get("/actuator/health/stationEngine").body()).contains("is not answering");

        engine.switchOn();
        client.awaitFleet(fleet -> !cannotCheck(fleet));
    }

    static Stream<Arguments> folderStates() {
        return Stream.of(
                Arguments.of(Map.of("paused", true), "paused"),
                Arguments.of(Map.of("stopped", true), "stopped"),
                Arguments.of(Map.of("synclevel", 1), "placeholders"));
    }

    @Test
    void aFolderThatGotAnotherNameIsStillKnown() throws IOException, InterruptedException {
        engine.works("hash-9", Map.of("name", "Renamed"));

        JsonNode fleet =
                client.awaitFleet(now -> now.at("/station/folder").asString("").equals("Renamed"));

        assertThat(cannotCheck(fleet)).isFalse();
        assertThat(fleet.at("/station/hash").asString("")).isEqualTo("hash-9");
    }

    @ParameterizedTest
    @MethodSource("folderStates")
    void aSyncFolderThatRestsFreezesTheVerdictsAtOnce(Map<String, Object> changes, String words)
            throws IOException, InterruptedException {
        // The hash stays until it rests: a look asks for the folder's state first, and for its hash then.
        engine.works("hash-1", changes);
        client.awaitFleet(DashboardFaultsIT::cannotCheck);
        engine.works("hash-9", changes);

        JsonNode fleet = client.awaitFleet(DashboardFaultsIT::cannotCheck);

        assertThat(state(fleet)).isEqualTo("up_to_date");
        assertThat(fleet.at("/station/hash").asString("")).isEqualTo("hash-1");
        assertThat(client.get("/actuator/health/stationEngine").body()).contains(words);
    }

    @Test
    void unknownFieldsAndUnknownEventsAreIgnored() throws IOException, InterruptedException {
        engine.works("hash-3", Map.of("something_new", Map.of("deep", 1), "searchlan", "perhaps"));
        engine.eventsGive(
                json("{\"status\":0,\"data\":{\"id\":7,\"new\":[],\"events\":[{\"id\":7,\"typename\":\"EVENT_NEW\","
                                + "\"folder\":\"Sync\",\"path\":[1]},{\"typename\":9},{\"id\":6,\"typename\":\"EVENT_LOCAL_FILE_ADDED\"}]}}")
                        .withFixedDelay(300));

        client.awaitFleet(fleet -> fleet.at("/station/hash").asString("").equals("hash-3"));
        assertThat(cannotCheck(client.fleet())).isFalse();
    }

    @Test
    void anEngineThatTellsOfNoChangesIsStillLookedAt() throws IOException, InterruptedException {
        engine.works("hash-1");
        engine.eventsGive(aResponse().withStatus(500));
        client.awaitFleet(fleet -> !cannotCheck(fleet));

        engine.works("hash-4");
        engine.eventsGive(aResponse().withStatus(500));

        client.awaitFleet(fleet -> fleet.at("/station/hash").asString("").equals("hash-4") && !cannotCheck(fleet));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aBadStatusFileIsMarkedAndHurtsNobodyElse(byte[] content) throws IOException, InterruptedException {
        report("TRUCK8", GOOD.replace("Engine 7", "Engine 8"));
        acceptTruck8();
        client.awaitFleet(fleet -> marks(fleet, "TRUCK8").contains("heard_through_other"));

        Files.write(engine.statusFolder().resolve("TRUCK7.txt"), content);

        JsonNode fleet = client.awaitFleet(now -> marks(now, "TRUCK7").contains("unreadable"));
        assertThat(peer(fleet, "TRUCK7").at("/state").asString()).isEqualTo("up_to_date");
        assertThat(marks(fleet, "TRUCK8")).doesNotContain("unreadable");

        report("TRUCK7", GOOD);
        client.awaitFleet(now -> !marks(now, "TRUCK7").contains("unreadable"));
    }

    /** The engine does not list it: it is linked with another truck only. */
    private static void acceptTruck8() throws IOException, InterruptedException {
        assertThat(client.post("/unknown/accept", "device=TRUCK8").statusCode()).isEqualTo(303);
    }

    static Stream<Named<byte[]>> badFiles() {
        return Stream.of(
                Named.of("empty", new byte[0]),
                Named.of("cut off", GOOD.substring(0, 30).getBytes()),
                Named.of("not JSON", "hello".getBytes()),
                Named.of("without a hash", "{\"name\":\"Engine 7\",\"last_modified\":1}".getBytes()),
                Named.of("over 1 MiB", " ".repeat(1_048_577).getBytes()));
    }

    @Test
    void otherFilesInTheStatusFolderAreIgnored() throws IOException, InterruptedException {
        report("../evil", GOOD);
        Files.writeString(engine.statusFolder().resolve("notes.md"), GOOD);
        Files.writeString(engine.statusFolder().resolve("~TRUCK9.part"), GOOD);
        report("TRUCK8", GOOD);
        acceptTruck8();

        JsonNode fleet = client.awaitFleet(now -> now.at("/peers").size() >= 2);

        assertThat(fleet.at("/peers").valueStream().map(peer -> peer.at("/id").asString()))
                .containsExactlyInAnyOrder("TRUCK7", "TRUCK8");
    }

    @Test
    void aNameFullOfTricksIsOnlyText() throws IOException, InterruptedException {
        String name = "<script>alert(1)</script>\\u202e\\n" + "x".repeat(10_000);
        report("TRUCK7", GOOD.replace("Engine 7", name));

        client.awaitFleet(fleet -> peer(fleet, "TRUCK7").at("/name").asString().startsWith("<script>"));

        assertThat(client.get("/").body()).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
        assertThat(client.get("/trucks/TRUCK7").body())
                .doesNotContain("<script>alert")
                .doesNotContain("xxx".repeat(100));
    }

    @Test
    void aStatusFolderThatVanishesIsSaidAndFoundAgain() throws IOException, InterruptedException {
        Path aside = root.resolve("aside");
        Files.move(engine.statusFolder(), aside);

        awaitBody("/actuator/health/statusFolder", "DOWN");
        assertThat(state(client.fleet())).isEqualTo("up_to_date");

        Files.move(aside, engine.statusFolder());
        awaitBody("/actuator/health/statusFolder", "UP");
    }

    @Test
    void noPathOfThisMachineIsOnAnyPage() throws IOException, InterruptedException {
        for (String page : new String[] {"/", "/trucks/TRUCK7", "/api/v1/fleet", "/fleet.csv", "/actuator/health"}) {
            assertThat(client.get(page).body()).as(page).doesNotContain(root.toString());
        }
    }

    private void awaitBody(String path, String expected) throws InterruptedException {
        client.awaitFleet(fleet -> {
            try {
                return client.get(path).body().contains(expected);
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static void report(String peer, String json) throws IOException {
        Path file = engine.statusFolder().resolve(peer.replace("../", "up-") + (peer.contains("/") ? ".Txt" : ".txt"));
        Path whole = Files.writeString(root.resolve("whole"), json);
        Files.move(whole, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean cannotCheck(JsonNode fleet) {
        return fleet.at("/station/state").asString("").equals("cannot_check");
    }

    private static String state(JsonNode fleet) {
        return peer(fleet, "TRUCK7").at("/state").asString();
    }

    private static JsonNode peer(JsonNode fleet, String id) {
        return fleet.at("/peers")
                .valueStream()
                .filter(peer -> peer.at("/id").asString().equals(id))
                .findFirst()
                .orElseGet(() -> JsonMapper.shared().readTree("{\"name\":\"\",\"state\":\"\",\"marks\":[]}"));
    }

    private static java.util.List<String> marks(JsonNode fleet, String id) {
        return peer(fleet, id)
                .at("/marks")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static Arguments fault(String name, ResponseDefinitionBuilder answer, String words) {
        return Arguments.of(Named.of(name, answer), words);
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }
}
