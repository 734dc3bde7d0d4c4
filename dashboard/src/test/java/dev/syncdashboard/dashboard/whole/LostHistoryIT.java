package dev.syncdashboard.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar, started on data of which something is lost: the trucks that nobody has heard yet stay expected. */
class LostHistoryIT {

    @TempDir
    private Path root;

    private StationEngine engine;
    private DashboardProcess dashboard;

    @BeforeEach
    void aFleetOfOneTruckThatIsHeardAndTwoThatAreExpected() throws Exception {
        engine = StationEngine.withEngine7(root);
        start();
        dashboard.client().awaitFleet(now -> now.at("/peers").size() == 1);
        importRoster("name,device\nEngine 7,TRUCK7\nBoat 1,\nBoat 2,\n");
        dashboard.client().awaitFleet(now -> now.at("/peers").size() == 3);
        assertThat(dashboard.end()).isTrue();
    }

    @AfterEach
    void end() throws InterruptedException {
        dashboard.kill();
        engine.close();
    }

    @Test
    void anEmptyDatabaseFileTakesNoTruckFromTheRosterAndIsSaid() throws Exception {
        Files.write(root.resolve("data/history.mv.db"), new byte[0]);

        start();

        dashboard.client().awaitFleet(now -> now.at("/peers").size() == 3);
        assertThat(get("/api/v1/summary")).contains("\"allUpToDate\":false");
        assertThat(get("/")).contains("The history that was here is gone");
        assertThat(get("/actuator/health/history")).contains("DOWN", "The history that was here is gone");
    }

    @Test
    void withoutARosterThatCanBeReadNothingIsAll() throws Exception {
        Files.write(root.resolve("data/history.mv.db"), new byte[0]);
        Files.writeString(root.resolve("data/roster.json"), "{");

        start();

        dashboard
                .client()
                .awaitFleet(now -> now.at("/peers/0/state").asString("").equals("up_to_date"));
        assertThat(get("/api/v1/summary")).contains("\"up_to_date\":1", "\"allUpToDate\":false");
        assertThat(get("/")).contains("so we can&#39;t say whether that is all").doesNotContain("The only truck");
    }

    @Test
    void aDamagedDatabaseIsSaidAndTheRosterIsThere() throws Exception {
        Files.writeString(root.resolve("data/history.mv.db"), "damaged ".repeat(9_000));

        start();

        dashboard.client().awaitFleet(now -> now.at("/peers").size() == 3);
        assertThat(get("/api/v1/summary")).contains("\"allUpToDate\":false");
        assertThat(get("/")).contains("its database file is damaged");
    }

    private void importRoster(String csv) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + dashboard.client().port() + "/roster/import"))
                                .header("Content-Type", "text/csv")
                                .POST(HttpRequest.BodyPublishers.ofString(csv))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String get(String path) throws IOException, InterruptedException {
        return dashboard.client().get(path).body();
    }

    private void start() throws Exception {
        dashboard = DashboardProcess.at(engine, root);
    }
}
