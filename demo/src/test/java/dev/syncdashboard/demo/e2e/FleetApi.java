package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard's JSON, as a script would read it. */
record FleetApi(URI dashboard) {
    /** An agent reports what its check of the disk found within a minute. */
    static final Duration LIMIT = Duration.ofSeconds(90);

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    JsonNode fleet() throws IOException, InterruptedException {
        return get("/api/v1/fleet");
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return get(dashboard.resolve(path), Map.of());
    }

    /** The JSON at some address. */
    static JsonNode get(URI address, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10));
        headers.forEach(request::header);
        return read(
                HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    /** What is at some address for whoever has this cookie. */
    static byte[] bytes(URI address, String cookie) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(10))
                .header("Cookie", cookie)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /** A page of the dashboard, as a browser gets it. */
    String text(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(dashboard.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** A person takes an unknown device for a truck, once the overview names it. */
    void accept(PeerId device) throws IOException, InterruptedException {
        awaitUntil(
                device + " among the unknown devices",
                all -> all.at("/unknownDevices/first")
                        .valueStream()
                        .anyMatch(one -> one.at("/id").asString("").equals(device.value())));
        HttpRequest request = HttpRequest.newBuilder(dashboard.resolve("/unknown/accept"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://" + dashboard.getAuthority())
                .POST(HttpRequest.BodyPublishers.ofString("device=" + device.value()))
                .build();
        int status = HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 303) {
            throw new IOException("HTTP " + status + " for accepting " + device);
        }
    }

    static JsonNode read(String json) {
        return JSON.readTree(json);
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
        Awaitility.await()
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(truck(truck).at(pointer).asString(""))
                        .describedAs(truck + " " + truck(truck))
                        .isEqualTo(value));
    }

    void awaitStation(String state) {
        Awaitility.await()
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() ->
                        assertThat(fleet().at("/station/state").asString("")).isEqualTo(state));
    }

    /** Waits until the fleet is so. */
    void awaitUntil(String what, Predicate<JsonNode> condition) {
        Awaitility.await(what)
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    JsonNode all = fleet();
                    assertThat(condition.test(all)).as(what + ": " + all).isTrue();
                });
    }

    /** Waits until something is so; what can't be read yet is not so. */
    void awaitThat(String what, Callable<Boolean> condition) {
        awaitThat(what, condition, LIMIT);
    }

    /** The same for what takes its time. */
    void awaitThat(String what, Callable<Boolean> condition, Duration limit) {
        Awaitility.await(what)
                .ignoreExceptionsInstanceOf(IOException.class)
                .atMost(limit)
                .pollInterval(Duration.ofMillis(200))
                .until(condition);
    }
}
