package dev.syncdashboard.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The executable jar, killed while it writes: the next start goes on from there. */
class DashboardKilledIT {

    private static final int KILLS = 3;

    @TempDir
    private Path root;

    private StationEngine engine;
    private DashboardProcess dashboard;

    @BeforeEach
    void startEngine() throws IOException {
        engine = new StationEngine(root);
    }

    @AfterEach
    void end() throws InterruptedException {
        dashboard.kill();
        engine.close();
    }

    @Test
    void killedAgainAndAgainItLosesNothingThatIsOlderThanASecond() throws Exception {
        report("hash-1");
        String received = "";
        for (int round = 1; round <= KILLS; round++) {
            engine.works("hash-" + round);
            int update = round;
            dashboard = start();

            JsonNode fleet = dashboard
                    .client()
                    .awaitFleet(now -> now.at("/station/update").asInt(0) == update
                            && now.at("/peers/0/name").asString("").equals("Engine 7"));

            assertThat(fleet.at("/station/hash").asString()).isEqualTo("hash-" + round);
            assertThat(fleet.at("/peers/0/behindBy").asInt(-1)).isEqualTo(round - 1);
            received = received.isEmpty() ? fleet.at("/peers/0/receivedAt").asString() : received;
            assertThat(fleet.at("/peers/0/receivedAt").asString()).isEqualTo(received);
            assertThat(dashboard.client().get("/actuator/health/history").body())
                    .contains("UP");
            aSecondPasses();
            dashboard.kill();
            // A file that is touched must not make an old report look new.
            report("hash-1");
        }
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsSaidAndThePageIsThere() throws Exception {
        report("hash-1");
        Files.writeString(root.resolve("data"), "in the way");
        dashboard = start();

        DashboardClient client = dashboard.client();
        client.awaitFleet(now -> now.at("/peers/0/state").asString("").equals("up_to_date"));

        assertThat(client.get("/").body()).contains("The history can&#39;t be opened");
        assertThat(client.get("/actuator/health/history").body())
                .contains("DOWN")
                .doesNotContain(root.toString());
        assertThat(client.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    private DashboardProcess start() throws Exception {
        return DashboardProcess.at(engine, root);
    }

    private void report(String hash) throws IOException {
        Path whole = Files.writeString(
                root.resolve("whole"),
                "{\"name\":\"Engine 7\",\"last_modified\":1772438400.5,\"hash\":\"%s\",\"seq\":7}".formatted(hash));
        Files.move(whole, engine.statusFolder().resolve("TRUCK7.txt"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** What is promised to be kept is what is older than this. */
    private static void aSecondPasses() throws InterruptedException {
        new CountDownLatch(1).await(Duration.ofSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
    }
}
