package dev.syncdashboard.dashboard.whole;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser or a script sees of a dashboard. */
record DashboardClient(int port, String cookies) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    DashboardClient(int port) {
        this(port, "");
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    /** Sends a form of a page, as a browser that shows that page does. */
    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base())
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The same as somebody whom this form has let in. */
    DashboardClient loggedInBy(String path, String form) throws IOException, InterruptedException {
        String given = post(path, form).headers().allValues("Set-Cookie").stream()
                .map(each -> each.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        return new DashboardClient(port, given);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base() + path)).timeout(Duration.ofSeconds(10));
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    JsonNode fleet() throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get("/api/v1/fleet").body());
    }

    /** Asks again until the fleet is as expected; fails with what it was last. */
    JsonNode awaitFleet(Predicate<JsonNode> condition) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        String last = "no answer";
        while (System.nanoTime() < end) {
            try {
                JsonNode fleet = fleet();
                if (condition.test(fleet)) {
                    return fleet;
                }
                last = fleet.toString();
            } catch (IOException e) {
                last = e.toString();
            }
            never.await(100, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("not seen within " + LIMIT + ": " + last);
    }
}
