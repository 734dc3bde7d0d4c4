package dev.syncdashboard.demo.engine;

import static dev.syncdashboard.demo.engine.EngineLab.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.sync.Login;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v2.Permission;
import dev.syncdashboard.sync.web.TransferStatus;
import dev.syncdashboard.sync.web.WebClient;
import dev.syncdashboard.sync.web.WebDevice;
import dev.syncdashboard.sync.web.WebFolder;
import dev.syncdashboard.sync.web.WebLinkTerms;
import dev.syncdashboard.sync.web.WebPeer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The web API of the embedded engine: by plain HTTP as others recorded it, and by the project's own client. */
@Timeout(60)
class GuiApiTest extends StationAndTruck {

    private static final Pattern TOKEN_PAGE =
            Pattern.compile("<html><div id='token' style='display:none;'>([A-Za-z0-9_=-]+)</div></html>");

    private final HttpClient http = HttpClient.newHttpClient();
    private WebClient client;

    /** Of the page that gives tokens. */
    private record Session(String token, String cookie) {}

    @BeforeEach
    void open() {
        client = new WebClient(SyncOptions.of(truckUrl()));
    }

    @AfterEach
    void close() {
        client.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(truckUrl().resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private Session session() throws IOException, InterruptedException {
        HttpResponse<String> page = send(request("/gui/token.html"));
        Matcher token = TOKEN_PAGE.matcher(page.body());
        assertThat(token.matches()).as(page.body()).isTrue();
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("GUID=");
        return new Session(token.group(1), cookie.split(";", 2)[0]);
    }

    private HttpResponse<String> act(String action, String token, String cookie)
            throws IOException, InterruptedException {
        return send(request("/gui/?token=" + token + "&action=" + action).header("Cookie", cookie));
    }

    private WebFolder folder() throws IOException, InterruptedException {
        return client.folders().get(0);
    }

    @Test
    void aTokenCountsWithItsOwnCookieOnly() throws Exception {
        Session one = session();
        Session other = session();

        HttpResponse<String> good = act("version", one.token(), one.cookie());

        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(new JsonMapper().readTree(good.body()).path("value").asString())
                .startsWith("3.1.2");
        assertThat(one).isNotEqualTo(other);
        for (HttpResponse<String> refused : List.of(
                act("version", one.token(), other.cookie()),
                act("version", "wrong", one.cookie()),
                act("version", "", one.cookie()),
                send(request("/gui/?action=version&token=" + one.token())))) {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).isEqualTo("invalid request");
        }
    }

    @Test
    void anUnknownActionIsAnErrorInJson() throws Exception {
        Session session = session();

        HttpResponse<String> answer = act("makecoffee", session.token(), session.cookie());

        assertThat(answer.statusCode()).isEqualTo(500);
        JsonNode error = new JsonMapper().readTree(answer.body());
        assertThat(error.path("error").asString()).isEqualTo("unknown action");
        assertThat(error.path("status").asInt()).isEqualTo(500);
        assertThatThrownBy(() -> client.experimental("makecoffee"))
                .isInstanceOf(SyncException.ErrorAnswer.class)
                .hasMessageContaining("unknown action");
    }

    @Test
    void aPostGetsThePageAndAnotherPathNothing() throws Exception {
        Session session = session();

        HttpResponse<String> post =
                send(request("/gui/?action=version&token=" + session.token()).POST(BodyPublishers.noBody()));

        assertThat(post.statusCode()).isEqualTo(200);
        assertThat(post.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(post.body()).contains("<title>Sync</title>");
        assertThat(send(request("/gui/nothing")).statusCode()).isEqualTo(404);
    }

    @Test
    void foldersAndPeersAreListed() throws Exception {
        station.write("maps/a.pdf", "four");
        eventually(() -> {
            assertThat(folder().state().status()).contains(TransferStatus.SYNCED);
            assertThat(folder().progress().localFiles()).hasValue(1);
        });

        WebFolder folder = folder();

        assertThat(folder.id()).isEqualTo(truck.folder().settings().id());
        assertThat(folder.shareId()).contains(station.folder().settings().shareId());
        assertThat(folder.name()).isEqualTo("Sync");
        assertThat(folder.path()).contains(truck.folder().settings().directory().toString());
        assertThat(folder.writable()).contains(false);
        assertThat(folder.syncLevel()).hasValue(2);
        assertThat(folder.progress().files()).hasValue(1);
        assertThat(folder.progress().size()).hasValue(4);
        assertThat(folder.progress().downPercent()).hasValue(100);
        assertThat(folder.peers())
                .singleElement()
                .returns(station.engine().id().value(), WebPeer::id)
                .returns(true, WebPeer::online);
        station.engine().stop();
        eventually(() -> assertThat(folder().state().status()).contains(TransferStatus.NO_PEERS));
        assertThat(folder().peers()).extracting(WebPeer::online).containsExactly(false);
    }

    @Test
    void whatIsStillToComeIsCounted() throws Exception {
        lab.mesh.limit(truck.engine().id(), 20_000);
        station.write("plan.txt", "x".repeat(200_000));
        truck.awaitListed("plan.txt");

        WebFolder folder = folder();

        assertThat(folder.state().status()).contains(TransferStatus.RECEIVING);
        assertThat(folder.progress().queuedDownloads()).hasValue(1);
        assertThat(folder.progress().localFiles()).hasValue(0);
        assertThat(folder.progress().downPercent().orElseThrow()).isLessThan(100);
    }

    @Test
    void aFolderIsPausedAndGoesOn() throws Exception {
        client.pause(folder().id(), true);
        assertThat(folder().state().paused()).isTrue();
        assertThat(folder().state().status()).contains(TransferStatus.PAUSED);
        assertThat(truck.folder().paused()).isTrue();

        client.pause(folder().id(), false);
        assertThat(folder().state().paused()).isFalse();
        client.rescan(folder().id());
        assertThatThrownBy(() -> client.rescan("1"))
                .isInstanceOf(SyncException.ErrorAnswer.class)
                .hasMessageContaining("can't find folder");
    }

    @Test
    void theDeviceTellsOfItself() throws Exception {
        assertThat(client.isThere()).isTrue();
        assertThat(client.deviceName()).isEqualTo("Engine 1");
        assertThat(client.license().allowedToSync()).contains(true);
        assertThat(client.devices())
                .extracting(WebDevice::id)
                .containsExactly(truck.engine().id().value());
        assertThat(client.createLink(
                        folder().id(), new WebLinkTerms(Duration.ofHours(1), 1, true, Permission.READ_ONLY)))
                .startsWith("https://link.getsync.com/#f=Sync&");
    }

    @Test
    void theLoginIsAskedForOnTheTokensPageToo() throws Exception {
        try (EmbeddedEngine guarded =
                new EmbeddedEngine("Guarded", lab.mesh, EngineLab.QUICK.withLogin("u", "p"), Clock.systemUTC())) {
            guarded.start();
            SyncOptions options = SyncOptions.of(guarded.address());
            HttpRequest page = HttpRequest.newBuilder(guarded.address().resolve("/gui/token.html"))
                    .build();
            try (WebClient without = new WebClient(options);
                    WebClient with = new WebClient(options.withLogin(new Login("u", "p")))) {
                assertThat(http.send(page, BodyHandlers.ofString()).statusCode())
                        .isEqualTo(401);
                assertThatThrownBy(without::version).isInstanceOf(SyncException.LoginRefused.class);
                assertThat(with.version()).startsWith("3.1.2");
            }
        }
    }
}
