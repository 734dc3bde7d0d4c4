package dev.syncdashboard.demo.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.FleetPlan;
import dev.syncdashboard.demo.fleet.Truck;
import dev.syncdashboard.demo.scenario.ScenarioRunner.Progress;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ControlIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern PRESSED = Pattern.compile("value=\"([A-Z_]+)\"\\s+aria-pressed=\"true\"");
    private static final Progress PROGRESS =
            new Progress(Optional.of("One <b>."), Optional.of("Two."), Duration.ofSeconds(7));

    @TempDir
    static Path directory;

    private static DemoFleet fleet;
    private static ControlServer control;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        fleet = DemoFleet.start(FleetPlan.of(directory, 2), Clock.systemUTC());
        control = ControlServer.start(fleet, () -> PROGRESS, 0);
    }

    @AfterAll
    static void end() {
        control.close();
        fleet.close();
    }

    @Test
    void pageShowsWhatTheScenarioDoesAndWhatComesNext() throws Exception {
        String page = get("/").body();

        assertThat(page)
                .contains("One &lt;b&gt;.", "In 7 s: Two.", fleet.dashboard().toString());
        assertThat(page).contains(fleet.station().syncDirectory().toString());
        assertThat(page).doesNotContain("onclick", "<script>");
        assertThat(get("/").headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void everyButtonOfATruckDoesSomething() throws Exception {
        Truck truck = fleet.truck("Engine 1");

        for (TruckAction action : TruckAction.values()) {
            String value = switch (action) {
                case MEET_ONLY -> "Ladder 2";
                case RENAME -> "<i>Engine</i>";
                default -> "";
            };
            HttpResponse<String> answer = act(Map.of("action", action.name(), "truck", "Engine 1", "value", value));
            assertThat(answer.statusCode()).as(action.name()).isEqualTo(303);
        }

        assertThat(truck.name()).isEqualTo("<i>Engine</i>");
        assertThat(truck.condition()).contains("reaches only Ladder 2", "report broken");
        assertThat(truck.agentRuns()).isFalse();
        assertThat(pressed("truck-" + truck.id())).containsExactly("FAST", "STOP_AGENT", "CLOCK_RIGHT");
        assertThat(get("/").body()).contains("&lt;i&gt;Engine&lt;/i&gt;").doesNotContain("<i>Engine");
        assertThat(get("/state").body()).contains("Engine 1: Rename <i>Engine</i>.");
    }

    @Test
    void everyButtonOfTheStationDoesSomething() throws Exception {
        for (StationAction action : StationAction.values()) {
            assertThat(act(Map.of("action", action.name())).statusCode())
                    .as(action.name())
                    .isEqualTo(303);
        }

        assertThat(fleet.station().syncDirectory().resolve("bulletins/bulletin-1.txt"))
                .exists();
        assertThat(fleet.station().engineRuns()).isTrue();
        assertThat(pressed("station")).containsExactly("START_ENGINE", "RESUME", "START_DASHBOARD");
    }

    @Test
    void aSwitchShowsWhatIsInForce() throws Exception {
        Truck truck = fleet.truck("Ladder 2");

        act(Map.of("action", "AWAY", "truck", "Ladder 2"));
        act(Map.of("action", "SLOW", "truck", "Ladder 2"));
        act(Map.of("action", "CLOCK_FAST", "truck", "Ladder 2"));

        assertThat(pressed("truck-" + truck.id())).containsExactly("AWAY", "SLOW", "START_AGENT", "CLOCK_FAST");
        for (String back : List.of("BACK", "FAST", "CLOCK_RIGHT")) {
            act(Map.of("action", back, "truck", "Ladder 2"));
        }
        assertThat(pressed("truck-" + truck.id())).containsExactly("BACK", "FAST", "START_AGENT", "CLOCK_RIGHT");
    }

    @Test
    void whoLeavesWhileThePageIsAnsweredLeavesNoStackTrace() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        BlockingQueue<LogRecord> records = new LinkedBlockingQueue<>();
        Logger logger = Logger.getLogger(ControlServer.class.getName());
        Handler recorder = recorder(records);
        Level before = logger.getLevel();
        logger.addHandler(recorder);
        logger.setLevel(Level.ALL);
        try (ControlServer slow = ControlServer.start(fleet, () -> onceLeft(asked, left), 0);
                Socket browser = new Socket("127.0.0.1", slow.address().getPort())) {
            browser.setSoLinger(true, 0);
            String request =
                    "GET /state HTTP/1.1\r\nHost: 127.0.0.1:" + slow.address().getPort() + "\r\n\r\n";
            browser.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
            browser.close();
            left.countDown();

            LogRecord said = records.poll(30, TimeUnit.SECONDS);

            assertThat(said).isNotNull();
            assertThat(said.getLevel().intValue()).isLessThan(Level.INFO.intValue());
            assertThat(said.getThrown()).isNull();
        } finally {
            logger.removeHandler(recorder);
            logger.setLevel(before);
        }
    }

    private static Progress onceLeft(CountDownLatch asked, CountDownLatch left) {
        asked.countDown();
        try {
            assertThat(left.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return PROGRESS;
    }

    private static Handler recorder(BlockingQueue<LogRecord> records) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                records.add(record);
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    /** The positions of its switches that are in force, in the order of the page. */
    private List<String> pressed(String device) throws IOException, InterruptedException {
        String page = get("/").body();
        int from = page.indexOf("id=\"" + device + "\"");
        assertThat(from).isPositive();
        String section = page.substring(from, page.indexOf("</section>", from));
        return PRESSED.matcher(section).results().map(match -> match.group(1)).toList();
    }

    @Test
    void whatIsNotThereIsRefused() throws Exception {
        assertThat(act(Map.of("action", "EXPLODE")).statusCode()).isEqualTo(400);
        assertThat(act(Map.of("action", "AWAY", "truck", "Engine 99")).statusCode())
                .isEqualTo(400);
        assertThat(act(Map.of("action", "POST", "truck", "Ladder 2")).statusCode())
                .isEqualTo(400);
        assertThat(act(Map.of("action", "RENAME", "truck", "Ladder 2")).statusCode())
                .isEqualTo(400);
        assertThat(act(Map.of("action", "MEET_ONLY", "truck", "Ladder 2", "value", "x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
        assertThat(send(post("token=%zz")).statusCode()).isEqualTo(400);
    }

    @Test
    void formWithoutTheTokenOrFromAnotherSiteIsRefused() throws Exception {
        HttpRequest.Builder withoutToken = post("action=AWAY&truck=Ladder+2");
        HttpRequest.Builder foreign = post(form(Map.of("action", "AWAY", "truck", "Ladder 2", "token", token())))
                .header("Origin", "http://example.com");

        assertThat(send(withoutToken).statusCode()).isEqualTo(403);
        assertThat(send(foreign).statusCode()).isEqualTo(403);
        assertThat(fleet.truck("Ladder 2").reachesEveryone()).isTrue();
    }

    private HttpResponse<String> act(Map<String, String> values) throws IOException, InterruptedException {
        return send(post(form(values) + "&token=" + token()));
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpRequest.Builder post(String form) {
        return HttpRequest.newBuilder(control.address().resolve("/act"))
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private String token() throws IOException, InterruptedException {
        Matcher matcher = TOKEN.matcher(get("/").body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(control.address().resolve(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
