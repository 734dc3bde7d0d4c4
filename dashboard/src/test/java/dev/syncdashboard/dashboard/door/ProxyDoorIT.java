package dev.syncdashboard.dashboard.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.syncdashboard.dashboard.access.Looking;
import dev.syncdashboard.dashboard.access.Pass;
import dev.syncdashboard.dashboard.access.Right;
import dev.syncdashboard.dashboard.access.Scope;
import dev.syncdashboard.dashboard.fixture.Nginx;
import dev.syncdashboard.dashboard.fixture.WebTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The door behind nginx, which takes the encryption off and shows the dashboard under a path of its own. */
@WebTest
class ProxyDoorIT extends ClaimedStation {

    @LocalServerPort
    private int port;

    @TempDir
    private Path directory;

    private final HeldCertificate certificate =
            new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
    private final CookieManager cookies = new CookieManager();
    private HttpClient client;
    private Nginx nginx;

    @BeforeEach
    void startProxy() throws IOException {
        nginx = Nginx.start(
                directory,
                port,
                Optional.of(new Nginx.Encryption(
                        Files.writeString(directory.resolve("station.crt"), certificate.certificatePem()),
                        Files.writeString(directory.resolve("station.key"), certificate.privateKeyPkcs8Pem()))));
        client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .sslContext(new HandshakeCertificates.Builder()
                        .addTrustedCertificate(certificate.certificate())
                        .build()
                        .sslContext())
                .build();
    }

    @AfterEach
    void endProxy() {
        if (nginx != null) {
            nginx.close();
        }
    }

    @Test
    void anEditorLogsInChangesTheRosterAndLogsOut() throws Exception {
        looking(Looking.LOGIN);
        assertThat(leadsTo("/sync/roster", get("/sync/roster"))).isEqualTo("/sync/login?to=%2Froster");
        HttpResponse<String> login = get("/sync/login?to=%2Froster");
        assertThat(login.body()).contains("action=\"/sync/login\"");

        HttpResponse<String> in = post(
                "/sync/login",
                Map.of("username", "editor", "password", "editoreditor", "stay", "true", "to", "/roster"));

        assertThat(leadsTo("/sync/login", in)).isEqualTo("/sync/roster");
        assertThat(cookies.getCookieStore().getCookies())
                .extracting(HttpCookie::getName, HttpCookie::getSecure)
                .as("no cookie that lets in goes over a line that is not encrypted")
                .contains(tuple("dashboard-session", true), tuple("dashboard-stay", true));
        assertThat(get("/sync/roster").body()).contains("action=\"/sync/roster/add\"");
        assertThat(leadsTo("/sync/roster/add", post("/sync/roster/add", Map.of("name", "Boat 11"))))
                .isEqualTo("/sync/roster?said=added");
        assertThat(get("/sync/access").statusCode()).isEqualTo(403);
        assertThat(leadsTo("/sync/logout", post("/sync/logout", Map.of()))).isEqualTo("/sync/login?out");
        assertThat(leadsTo("/sync/roster", get("/sync/roster"))).startsWith("/sync/login");
    }

    @Test
    void whoAsksWithoutEncryptionIsSentToIt() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(nginx.plain().resolve("/sync/roster")).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).contains("https://127.0.0.1/sync/roster");
    }

    @Test
    void anotherSiteChangesNothing() throws Exception {
        post("/sync/login", Map.of("username", "editor", "password", "editoreditor"));

        assertThat(send(form("/sync/roster/add", Map.of("name", "Boat 8")).header("Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aLinkToLookOpensThePagesAndWhatMakesThemLive() throws Exception {
        looking(Looking.LOGIN);
        String secret = pass(Pass.Kind.LINK, Right.LOOK, Scope.ALL);

        assertThat(leadsTo("/sync/look/" + secret, get("/sync/look/" + secret))).isEqualTo("/sync/");
        assertThat(get("/sync/").statusCode()).isEqualTo(200);
        try (InputStream live = client.send(
                        HttpRequest.newBuilder(address("/sync/live"))
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            assertThat(new String(live.readNBytes(5), StandardCharsets.UTF_8)).isNotBlank();
        }
    }

    @Test
    void aScriptAsksByItsToken() throws Exception {
        looking(Looking.LOGIN);
        String token = pass(Pass.Kind.TOKEN, Right.LOOK, Scope.ALL);

        assertThat(get("/sync/api/v1/fleet").statusCode()).isEqualTo(401);
        assertThat(send(HttpRequest.newBuilder(address("/sync/api/v1/fleet"))
                                .header("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String leadsTo(String from, HttpResponse<String> answer) {
        URI to = URI.create("https://station" + from)
                .resolve(answer.headers().firstValue("Location").orElseThrow());
        return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)).header("Accept", "text/html,*/*"));
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        return send(form(path, form).header("Origin", nginx.origin().toString()));
    }

    private HttpRequest.Builder form(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html,*/*")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return nginx.origin().resolve(path);
    }
}
