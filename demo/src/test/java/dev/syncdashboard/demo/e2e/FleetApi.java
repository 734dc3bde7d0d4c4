package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard's JSON, as a script would read it. */
final class FleetApi {

    static final Duration LIMIT = Duration.ofSeconds(60);

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI dashboard;

    FleetApi(URI dashboard) {
        this.dashboard = dashboard;
    }

    JsonNode fleet() throws IOException, InterruptedException {
        return get("/api/v1/fleet");
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(dashboard.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** A truck's part of the fleet, or a missing node. */
    JsonNode truck(String name) throws IOException, InterruptedException {
        for (JsonNode peer : fleet().at("/peers")) {
            if (peer.at("/name").asString("").equals(name)) {
                return peer;
            }
        }
        return JSON.missingNode();
    }

    void awaitState(String truck, String state) {
        awaitValue(truck, "/state", state);
    }

    void awaitValue(String truck, String pointer, String value) {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(truck(truck).at(pointer).asString(""))
                        .describedAs(truck + " " + truck(truck))
                        .isEqualTo(value));
    }

    void awaitStation(String state) {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() ->
                        assertThat(fleet().at("/station/state").asString("")).isEqualTo(state));
    }
}
