package dev.syncdashboard.demo.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.syncdashboard.agent.AgentSettings;
import dev.syncdashboard.agent.check.Finding;
import dev.syncdashboard.agent.check.SetupCheck;
import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.demo.syncthing.HeldPort;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.setup.Engines;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which settings of Syncthing are advised against, and how it is reached, on real daemons. */
@Timeout(120)
class SyncthingSettingsIT extends OnSyncthing {

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
        try (HeldPort free = HeldPort.take()) {
            readsBothAgain(free.number());
        }
    }

    private void readsBothAgain(int port) throws Exception {
        truck.device().configure("gui", "{\"apiKey\": \"made-anew\"}");
        eventually(() -> assertThat(truck.client().now().identity().peerId()).hasToString(truck.id()));
        Map<String, String> moved = Map.of(
                "sync.engine", "syncthing",
                "sync.url", "http://127.0.0.1:" + port,
                "sync.api-key", "made-anew");
        HttpRequest move = HttpRequest.newBuilder(truck.device().url().resolve("/rest/config/gui"))
                .header("X-API-Key", "made-anew")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"address\": \"127.0.0.1:" + port + "\"}"))
                .build();
        HttpClient.newHttpClient().send(move, HttpResponse.BodyHandlers.discarding());

        try (SyncEngine there = Engines.open(key -> Optional.ofNullable(moved.get(key)))) {
            eventually(() -> assertThat(there.now().identity().peerId()).hasToString(truck.id()));
        }
        eventually(() -> assertThat(truck.client().now().identity().peerId()).hasToString(truck.id()));
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
}
