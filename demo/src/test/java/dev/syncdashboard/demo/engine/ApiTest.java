package dev.syncdashboard.demo.engine;

import static dev.syncdashboard.demo.engine.EngineLab.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.demo.engine.folder.SharedFolder;
import dev.syncdashboard.demo.engine.mesh.Mesh;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class ApiTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path root;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Mesh mesh = new Mesh();
    private EmbeddedEngine engine;
    private SharedFolder folder;

    @BeforeEach
    void start() throws IOException {
        engine = new EmbeddedEngine("Station 4", mesh, EngineLab.QUICK, Clock.systemUTC());
        folder = engine.join(Share.named("Sync"), root.resolve("Sync"), true);
        engine.start();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void answersStandInTheEnvelope() throws Exception {
        JsonNode answer = json(get("/client"));

        assertThat(answer.propertyNames()).containsExactly("data", "method", "path", "status");
        assertThat(answer.at("/data/peerid").asString())
                .matches("[A-Z2-7]{32}")
                .isEqualTo(engine.id().value());
        assertThat(answer.at("/method").asString()).isEqualTo("GET");
        assertThat(answer.at("/path").asString()).isEqualTo("/api/v2/client");
        assertThat(answer.at("/status").asInt()).isZero();
        assertThat(json(get("/client/settings")).at("/data/devicename").asString())
                .isEqualTo("Station 4");
    }

    @Test
    void folderHasTheKeysOfTheVendorsExample() throws Exception {
        JsonNode listed = json(get("/folders")).at("/data/folders/0");

        assertThat(listed.propertyNames())
                .containsExactlyInAnyOrder(
                        "date_added",
                        "deletetotrash",
                        "id",
                        "ismanaged",
                        "iswritable",
                        "name",
                        "path",
                        "paused",
                        "relay",
                        "searchdht",
                        "searchlan",
                        "shareid",
                        "stopped",
                        "synclevel",
                        "synclevelname",
                        "usehosts",
                        "usetracker");
        assertThat(listed.at("/id").isString()).isTrue();
        assertThat(listed.at("/id").asString()).matches("[0-9]{19}");
        assertThat(listed.at("/synclevelname").asString()).isEqualTo("full sync");
        assertThat(json(get("/folders/" + folder.settings().id())).at("/data")).isEqualTo(listed);
        assertThat(json(get("/folders/" + folder.settings().shareId())).at("/data"))
                .isEqualTo(listed);
    }

    @Test
    void folderIsAddedByQueryJsonOrForm() throws Exception {
        for (String name : List.of("books", "b2", "b3")) {
            Files.createDirectories(root.resolve(name));
        }
        String inQuery = "?path=" + URLEncoder.encode(root.resolve("books").toString(), StandardCharsets.UTF_8);

        assertThat(post("/folders" + inQuery, "", "").statusCode()).isEqualTo(201);
        assertThat(post(
                                "/folders",
                                "application/json",
                                JSON.writeValueAsString(
                                        Map.of("path", root.resolve("b2").toString())))
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> byForm =
                post("/folders", "application/x-www-form-urlencoded", "path=" + root.resolve("b3"));

        assertThat(json(byForm).at("/data/name").asString()).isEqualTo("b3");
        assertThat(json(get("/folders")).at("/data/folders")).hasSize(4);
        assertThat(root.resolve("b3/.sync/IgnoreList")).isRegularFile();
    }

    @Test
    void folderThatIsWrongOrAlreadyThereIsRefused() throws Exception {
        assertThat(post("/folders?path=/no/such/folder", "", "").statusCode()).isEqualTo(400);
        assertThat(post("/folders", "", "").statusCode()).isEqualTo(400);
        HttpResponse<String> again = post("/folders?path=" + root.resolve("Sync"), "", "");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).at("/status").asInt()).isNotZero();
        assertThat(get("/folders/123").statusCode()).isEqualTo(404);
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
        assertThat(post("/folders", "application/json", "{").statusCode()).isEqualTo(400);
    }

    @Test
    void linkNamesTheShareAndAOneTimeKey() throws Exception {
        HttpResponse<String> answer = post(
                "/folders/" + folder.settings().shareId() + "/link",
                "application/json",
                "{\"timelimit\": \"60\", \"askapproval\": 0, \"permissions\": 2}");

        assertThat(json(answer).at("/data/link").asString())
                .startsWith("https://link.getsync.com/#f=Sync&")
                .contains("&s=" + folder.settings().shareId())
                .containsPattern("&i=C[A-Z2-7]{32}&");
    }

    @Test
    void eventsComeNewestFirstWithACursor() throws Exception {
        assertThat(json(get("/events?id=-1")).at("/data/events")).isEmpty();
        putWhole("a.txt");
        long cursor = awaitFirstEvent();
        putWhole("b.txt");

        JsonNode next = json(get("/events?id=" + cursor)).at("/data");
        assertThat(next.at("/events/0/typename").asString()).isEqualTo("EVENT_LOCAL_FILE_ADDED");
        assertThat(next.at("/events/0/path").asString()).isEqualTo("b.txt");
        assertThat(next.at("/events/0/folder/shareid").asString())
                .isEqualTo(folder.settings().shareId());
        assertThat(next.at("/id").asLong()).isEqualTo(cursor + 1);

        JsonNode all = json(get("/events?id=-1")).at("/data/events");
        assertThat(all.at("/0/id").asLong()).isGreaterThan(all.at("/1/id").asLong());
    }

    @Test
    void waitForEventsIsHeldAndEndsEmpty() throws Exception {
        JsonNode answer = json(get("/events?id=0")).at("/data");

        assertThat(answer.at("/events")).isEmpty();
        assertThat(answer.at("/id").asLong()).isZero();
    }

    @Test
    void idsOfEventsBeginAgainAfterARestartAtTheSameAddress() throws Exception {
        putWhole("a.txt");
        awaitFirstEvent();
        URI before = engine.address();

        engine.stop();
        assertThatThrownBy(() -> get("/client")).isInstanceOf(IOException.class);
        engine.start();

        assertThat(engine.address()).isEqualTo(before);
        assertThat(json(get("/events?id=-1")).at("/data/id").asLong()).isZero();
        assertThat(json(get("/events?id=7")).at("/data/id").asLong()).isZero();
    }

    @Test
    void peersOfAnActivityAreTheDevicesMet() throws Exception {
        EmbeddedEngine truck = new EmbeddedEngine("Engine <1>", mesh, EngineLab.QUICK, Clock.systemUTC());
        try (truck) {
            truck.join(new Share(folder.settings().secrets(), "Sync", true), root.resolve("truck"), false);
            truck.start();
            eventually(() -> assertThat(
                            json(activity()).at("/data/peers/0/isonline").asBoolean())
                    .isTrue());
        }

        JsonNode data = json(activity()).at("/data");
        assertThat(data.at("/hash").asString()).isEqualTo(folder.hash());
        assertThat(data.at("/peers")).hasSize(1);
        assertThat(data.at("/peers/0/id").asString()).isEqualTo(truck.id().value());
        assertThat(data.at("/peers/0/name").asString()).isEqualTo("Engine <1>");
        eventually(
                () -> assertThat(json(activity()).at("/data/peers/0/isonline").asBoolean())
                        .isFalse());
    }

    @Test
    void loginIsAskedForAndPostsNeedTokenAndCookie() throws Exception {
        try (EmbeddedEngine guarded =
                new EmbeddedEngine("Guarded", mesh, EngineLab.QUICK.withLogin("admin", "secret"), Clock.systemUTC())) {
            guarded.start();
            Files.createDirectories(root.resolve("books"));
            String add = "/folders?path=" + root.resolve("books");

            assertThat(send(guarded, "GET", "/folders", "wrong", "").statusCode())
                    .isEqualTo(401);
            assertThat(send(guarded, "GET", "/folders", "secret", "").statusCode())
                    .isEqualTo(200);
            assertThat(send(guarded, "POST", add, "secret", "").body()).isEqualTo("invalid request");

            HttpResponse<String> token = send(guarded, "GET", "/token", "secret", "");
            String value = json(token).at("/data/token").asString();
            String cookie =
                    token.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
            assertThat(value).hasSize(64);
            assertThat(send(guarded, "POST", add + "&token=" + value, "secret", "")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(send(guarded, "POST", add + "&token=" + value, "secret", cookie)
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void pageOfAnotherSiteIsRefused() throws Exception {
        HttpRequest foreign = HttpRequest.newBuilder(uri(engine, "/folders"))
                .header("Origin", "http://example.com")
                .build();

        assertThat(http.send(foreign, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void foreignNameThatLeadsHereIsRefused() throws Exception {
        URI address = uri(engine, "/folders");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = "GET " + address.getRawPath() + " HTTP/1.1\r\nHost: trick.example.com:" + address.getPort()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 403");
        }
    }

    /** Puts a file into the folder in one step: one that is written there may be seen while it is still empty. */
    private void putWhole(String name) throws IOException {
        Files.move(
                Files.writeString(root.resolve(name), name),
                root.resolve("Sync").resolve(name));
    }

    /** Waits for it and gives the cursor after it. */
    private long awaitFirstEvent() throws IOException, InterruptedException {
        eventually(() ->
                assertThat(json(get("/events?id=-1")).at("/data/id").asLong()).isPositive());
        return json(get("/events?id=-1")).at("/data/id").asLong();
    }

    private HttpResponse<String> activity() throws IOException, InterruptedException {
        return get("/folders/" + folder.settings().id() + "/activity");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(engine, "GET", path, "", "");
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(engine, path))
                .header("Content-Type", type.isEmpty() ? "text/plain" : type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(EmbeddedEngine to, String method, String path, String password, String cookie)
            throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(to, path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Basic " + login)
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(EmbeddedEngine to, String path) {
        return URI.create(to.address() + "/api/v2" + path);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
