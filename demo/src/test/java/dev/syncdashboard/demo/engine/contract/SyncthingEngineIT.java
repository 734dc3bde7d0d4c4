package dev.syncdashboard.demo.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.syncdashboard.agent.AgentSettings;
import dev.syncdashboard.agent.check.Finding;
import dev.syncdashboard.agent.check.SetupCheck;
import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.demo.syncthing.ClusterFolder;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.engine.FolderWatch.Change;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.status.FolderHash;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only Syncthing does, on real daemons. */
@Timeout(120)
class SyncthingEngineIT {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path root;

    private SyncthingPair pair;
    private SyncthingPair.RealDevice station;
    private SyncthingPair.RealDevice truck;

    @BeforeEach
    void start() throws Exception {
        pair = SyncthingPair.start(root);
        station = pair.station();
        truck = pair.truck();
    }

    @AfterEach
    void stop() {
        if (pair != null) {
            pair.close();
        }
    }

    @Test
    void aRestartBetweenTwoWaitsIsNoticedThoughTheOldNumberIsNeverAnswered() throws Exception {
        try (FolderWatch watch = truck.client().watch(sync(truck))) {
            await().atMost(LONG).until(() -> watch.await(Duration.ofSeconds(1)) == Change.NONE);
            truck.stop();
            truck.start();

            eventually(() -> assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE));
        }
    }

    @Test
    void aChangeOnATruckShowsInItsHashAndIsSaid() throws Exception {
        station.write("plan.txt", "the station's");
        awaitSame();
        assertThat(problems(truck, FolderRole.TRUCK_SYNC)).isEmpty();

        truck.write("plan.txt", "the truck's");

        eventually(() -> assertThat(problems(truck, FolderRole.TRUCK_SYNC))
                .containsExactly("The Sync folder has 1 file or folder changed on this device only"));
        eventually(() -> assertThat(hash(truck)).isPresent().isNotEqualTo(hash(station)));
        assertThat(station.directory().resolve("plan.txt")).hasContent("the station's");

        truck.device().post("db/revert?folder=" + truck.folderId());

        awaitSame();
        eventually(() -> assertThat(problems(truck, FolderRole.TRUCK_SYNC)).isEmpty());
    }

    @Test
    void whatTheStationDeletedGoesOnceDeletionsAreNoLongerIgnored() throws Exception {
        station.write("old.txt", "x");
        awaitSame();
        truck.device().configure("folders/" + truck.folderId(), "{\"ignoreDelete\": true}");
        eventually(() -> assertThat(problems(truck, FolderRole.TRUCK_SYNC))
                .containsExactly(
                        "The Sync folder keeps what the station deletes, by a setting of this device (ignoreDelete)"));

        Files.delete(station.directory().resolve("old.txt"));
        station.device().post("db/scan?folder=" + station.folderId());
        eventually(() -> assertThat(hash(truck)).isPresent().isNotEqualTo(hash(station)));
        assertThat(truck.has("old.txt")).isTrue();

        truck.device().configure("folders/" + truck.folderId(), "{\"ignoreDelete\": false}");

        awaitSame();
        assertThat(truck.has("old.txt")).isFalse();
        assertThat(problems(truck, FolderRole.TRUCK_SYNC)).isEmpty();
    }

    @Test
    void aTruckThatMaySendIsSaidOnBothSides() throws Exception {
        truck.device().configure("folders/" + truck.folderId(), "{\"type\": \"sendreceive\"}");
        truck.write("rogue.txt", "the truck's");

        eventually(() -> assertThat(problems(truck, FolderRole.TRUCK_SYNC))
                .containsExactly(
                        "The Sync folder is not receive-only: what is changed on this device reaches all others"));
        eventually(() -> assertThat(problems(station, FolderRole.STATION_SYNC))
                .containsExactly(
                        "The station's Sync folder has 1 file or folder of which a truck sends another version"));
    }

    @Test
    void aLongPullIsIncompleteUntilItsEnd() throws Exception {
        station.write("plan.txt", "first");
        awaitSame();
        Optional<FolderHash> before = hash(truck);
        station.device().configure("options", "{\"maxSendKbps\": 300, \"limitBandwidthInLan\": true}");

        station.write("map.bin", "x".repeat(1_500_000));

        eventually(() -> assertThat(truck.client()
                        .now()
                        .look(sync(truck), FolderRole.TRUCK_SYNC)
                        .completeness())
                .isEqualTo(Completeness.INCOMPLETE));
        assertThat(hash(truck)).isEqualTo(before);
        assertThat(truck.has("map.bin")).isFalse();
        awaitSame();
        eventually(() -> assertThat(truck.client()
                        .now()
                        .look(sync(truck), FolderRole.TRUCK_SYNC)
                        .completeness())
                .isEqualTo(Completeness.COMPLETE));
        assertThat(hash(truck)).isPresent().isNotEqualTo(before);
    }

    @Test
    void aReportThatIsAnnouncedArrivesThoughSyncthingGathersChangesForLong() throws Exception {
        String status = SyncthingPair.STATUS.id();
        truck.device().configure("folders/" + status, "{\"fsWatcherDelayS\": 600}");
        EngineFolder folder = truck.client().now().folder(status);
        String name = truck.client().now().identity().peerId().statusFileName();
        // Such a change of its settings has Syncthing look through the folder once more.
        eventually(() -> assertThat(truck.device()
                        .get("db/status?folder=" + status)
                        .path("state")
                        .asString(""))
                .isEqualTo("idle"));

        Files.writeString(folder.path().resolve(name), "a report");
        truck.client().announce(folder, name);

        eventually(() -> assertThat(
                        station.device().directory(SyncthingPair.STATUS).resolve(name))
                .hasContent("a report"));
    }

    @Test
    void aFolderWithoutItsMarkerIsStopped() throws Exception {
        // Newer versions have a note for people in it.
        try (Stream<Path> marker = Files.walk(truck.directory().resolve(".stfolder"))) {
            for (Path path : marker.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        assertThat(catchThrowableOfType(
                        IOException.class, () -> truck.device().post("db/scan?folder=" + truck.folderId())))
                .hasMessageContaining("marker missing");

        assertThat(sync(truck).state()).isEqualTo(State.STOPPED);
        assertThat(problems(truck, FolderRole.TRUCK_SYNC))
                .containsExactly("The Sync folder has lost its marker .stfolder, so Syncthing does not touch it");
        assertThat(truck.client().now().look(sync(truck), FolderRole.TRUCK_SYNC).completeness())
                .isNotEqualTo(Completeness.COMPLETE);
    }

    @Test
    void conflictCopiesOfReportsAreAdvisedAgainst() throws Exception {
        EngineFolder status = truck.client().now().folder("Status");
        assertThat(truck.client().now().look(status, FolderRole.STATUS).advice())
                .isEmpty();

        truck.device().configure("folders/" + status.id(), "{\"maxConflicts\": 10}");

        assertThat(truck.client().now().look(status, FolderRole.STATUS).advice())
                .extracting(FolderAdvice::urgency, advice -> AgentWords.english(advice.problem()))
                .containsExactly(
                        tuple(FolderAdvice.Urgency.SETTING, "The Status folder keeps conflict copies of reports"));
    }

    @Test
    void aStationThatDialsAndLetsReportsWaitIsAdvisedAgainst() throws Exception {
        assertThat(station.client()
                        .now()
                        .look(sync(station), FolderRole.STATION_SYNC)
                        .advice())
                .isEmpty();

        station.device()
                .configure("devices/" + truck.id(), "{\"maxRequestKiB\": 0, \"addresses\": [\"tcp://127.0.0.1:9\"]}");

        eventually(() -> assertThat(station.client()
                        .now()
                        .look(sync(station), FolderRole.STATION_SYNC)
                        .advice())
                .extracting(FolderAdvice::urgency, advice -> AgentWords.english(advice.problem()))
                .containsExactly(
                        tuple(
                                FolderAdvice.Urgency.SETTING,
                                "The station's Sync folder is shared with Engine 1 without a limit for slow links: their reports wait until the"
                                        + " files that go to them are through"),
                        tuple(
                                FolderAdvice.Urgency.SETTING,
                                "The station's Sync folder is shared with Engine 1 by an address that is entered here: where both sides dial, it"
                                        + " takes them longer to connect")));
    }

    @Test
    void theCheckOnATruckNamesEachSettingThatShouldBeOtherwise() throws Exception {
        assertThat(warningsOfTheCheck()).isEmpty();

        truck.device().configure("devices/" + station.id(), "{\"maxRequestKiB\": 256, \"addresses\": [\"dynamic\"]}");
        truck.device()
                .configure(
                        "folders/" + SyncthingPair.STATUS.id(),
                        "{\"maxConflicts\": -1, \"versioning\": {\"type\": \"simple\"}}");

        eventually(() -> assertThat(warningsOfTheCheck())
                .containsExactly(
                        "The Sync folder is shared with Station 4 with so small a limit (maxRequestKiB) that transfers"
                                + " may stall.",
                        "The Sync folder is shared with Station 4, but no address of another device is entered here,"
                                + " and discovery is off: this device can't dial any.",
                        "The Status folder keeps conflict copies of reports.",
                        "The Status folder keeps every old report."));
    }

    @Test
    void aWrongKeyIsAWrongLogin() {
        Map<String, String> settings = Map.of(
                "sync.engine", "syncthing",
                "sync.url", truck.device().url().toString(),
                "sync.api-key", "another");
        try (SyncEngine client = Engines.open(key -> Optional.ofNullable(settings.get(key)))) {
            EngineException failure = catchThrowableOfType(EngineException.class, client.now()::identity);

            assertThat(failure.kind()).isEqualTo(Kind.LOGIN);
            assertThat(AgentWords.english(failure.summary())).contains("refuses the dashboard's key");
            assertThat(AgentWords.english(failure.technical().orElseThrow())).contains("sync.api-key", "sync.home");
            assertThat(failure).hasMessageNotContaining("CSRF");
        }
    }

    @Test
    void httpsIsFoundInTheConfigurationAndTrustedByTheCertificateBesideIt() throws Exception {
        truck.device().configure("gui", "{\"useTLS\": true}");
        String home = truck.device().home().toString();

        eventually(() -> {
            Map<String, String> settings = Map.of("sync.engine", "syncthing", "sync.home", home);
            try (SyncEngine client = Engines.open(key -> Optional.ofNullable(settings.get(key)))) {
                assertThat(client.now().identity().peerId()).hasToString(truck.id());
            }
        });
        // So does who read the configuration before.
        assertThat(truck.client().now().identity().peerId()).hasToString(truck.id());
        Map<String, String> fixed = Map.of(
                "sync.engine", "syncthing",
                "sync.url", truck.device().url().toString(),
                "sync.api-key", truck.device().apiKey());
        try (SyncEngine client = Engines.open(key -> Optional.ofNullable(fixed.get(key)))) {
            assertThat(catchThrowableOfType(EngineException.class, client.now()::identity))
                    .hasMessageContaining("say https in sync.url");
        }
    }

    @Test
    void anotherKeyAndAnotherAddressAreReadAgainWhileItRuns() throws Exception {
        assertThat(truck.client().now().identity().peerId()).hasToString(truck.id());
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        truck.device().configure("gui", "{\"apiKey\": \"made-anew\"}");
        eventually(() -> assertThat(truck.client().now().identity().peerId()).hasToString(truck.id()));
        Map<String, String> moved = Map.of(
                "sync.engine", "syncthing",
                "sync.url", "http://127.0.0.1:" + free,
                "sync.api-key", "made-anew");
        HttpRequest move = HttpRequest.newBuilder(truck.device().url().resolve("/rest/config/gui"))
                .header("X-API-Key", "made-anew")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"address\": \"127.0.0.1:" + free + "\"}"))
                .build();
        HttpClient.newHttpClient().send(move, HttpResponse.BodyHandlers.discarding());

        try (SyncEngine there = Engines.open(key -> Optional.ofNullable(moved.get(key)))) {
            eventually(() -> assertThat(there.now().identity().peerId()).hasToString(truck.id()));
        }
        eventually(() -> assertThat(truck.client().now().identity().peerId()).hasToString(truck.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maps/plans", "a b", "100%", "pl\u00e4n", "a?b#c", "../x", "a+b", ".", "a//b"})
    void aFolderMayHaveAnyId(String id) throws Exception {
        truck.device().addFolder(ClusterFolder.sync(id, "Odd"), root.resolve("odd"));

        EngineFolder folder = truck.client().now().folder(id);

        assertThat(folder.id()).isEqualTo(id);
        assertThat(truck.client().now().folder("Odd")).isEqualTo(folder);
        assertThat(truck.client().now().look(folder, FolderRole.TRUCK_SYNC).advice())
                .isNotNull();
        Files.writeString(folder.path().resolve("plan.txt"), "x");
        truck.client().announce(folder, "plan.txt");
        eventually(() -> assertThat(
                        truck.client().now().look(folder, FolderRole.TRUCK_SYNC).completeness())
                .isNotNull());
        eventually(() -> assertThat(truck.client()
                        .now()
                        .look(folder, FolderRole.TRUCK_SYNC)
                        .activity()
                        .hash())
                .isPresent());
    }

    private List<String> warningsOfTheCheck() throws InterruptedException {
        AgentSettings settings = new AgentSettings(
                truck.folderId(), SyncthingPair.STATUS.id(), Duration.ofHours(1), root.resolve("state"));
        List<Finding> findings = new ArrayList<>();
        new SetupCheck(truck.client(), settings, Clock.systemUTC(), findings::add).run();
        return findings.stream()
                .filter(finding -> finding.outcome() == Finding.Outcome.WARNING)
                .map(Finding::text)
                .toList();
    }

    private static List<String> problems(SyncthingPair.RealDevice device, FolderRole role) throws Exception {
        return device.client().now().look(sync(device), role).advice().stream()
                .map(advice -> AgentWords.english(advice.problem()))
                .toList();
    }

    private static EngineFolder sync(SyncthingPair.RealDevice device) throws Exception {
        return device.client().now().folder(device.folderId());
    }

    private static Optional<FolderHash> hash(SyncthingPair.RealDevice device) throws Exception {
        return device.client()
                .now()
                .look(sync(device), FolderRole.TRUCK_SYNC)
                .activity()
                .hash();
    }

    private void awaitSame() {
        eventually(() -> assertThat(hash(truck)).isPresent().isEqualTo(hash(station)));
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().ignoreExceptionsInstanceOf(IOException.class)
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }
}
