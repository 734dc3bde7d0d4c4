package dev.syncdashboard.dashboard.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.dashboard.Application;
import dev.syncdashboard.dashboard.access.DoorKey;
import dev.syncdashboard.dashboard.access.kept.LoginLinkFile;
import dev.syncdashboard.dashboard.fixture.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole dashboard, asked by HTTPS. */
class HttpsServerTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private ConfigurableApplicationContext dashboard;

    @AfterEach
    void end() {
        if (dashboard != null) {
            dashboard.close();
        }
    }

    @Test
    void withACertificateOfItsOwnAllCookiesAreForHttpsOnlyAndThePageShowsTheFingerprint() throws Exception {
        start("--server-tls=self-made");
        X509Certificate own = certificate(Files.readString(folder.resolve("data/https.pem")));
        HttpClient client = trusting(own);
        DoorKey secret = new DoorKey("of-the-station");
        new LoginLinkFile(folder.resolve("data")).leave(secret, Instant.now());

        HttpResponse<String> roster = get(client, "/roster");
        HttpResponse<String> link = post(client, "/login/link", "once=" + secret.text(), "");
        String session = cookie(link, "dashboard-session");
        post(client, "/access/claim", "name=chief&password=chiefchief&again=chiefchief", session);
        HttpResponse<String> stay = post(client, "/login", "username=chief&password=chiefchief&stay=true", "");
        String chief = cookie(stay, "dashboard-session");
        HttpResponse<String> page = post(client, "/access/link", "name=wall&lasts=never", chief);
        String address = Browser.find("(https://127[^<]*/look/[^<?]*)", page.body());
        HttpResponse<String> look = get(client, URI.create(address).getPath());

        assertThat(secure(roster, "XSRF-TOKEN")).isTrue();
        assertThat(secure(link, "dashboard-session")).isTrue();
        assertThat(secure(stay, "dashboard-stay")).isTrue();
        assertThat(secure(look, "dashboard-look")).isTrue();
        assertThat(page.body())
                .contains(
                        new ServerCertificate(List.of(own), null).fingerprint().toString())
                .contains("so browsers warn of it");
        assertThat(roster.headers().map()).doesNotContainKey("strict-transport-security");
        assertThat(get(client, "/actuator/health").body()).contains("\"https\":{", "\"fingerprint\"");
    }

    @Test
    void whoAsksByHttpIsToldSo() throws Exception {
        start("--server-tls=self-made");

        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII))
                    .contains("400", "This combination of host and port requires TLS.");
        }
    }

    @Test
    void aRenewedCertificateIsServedWithoutARestart() throws Exception {
        HeldCertificate first = TestCertificates.until(inDays(30));
        HeldCertificate second = TestCertificates.until(inDays(90));
        Path certificate = TestCertificates.certificate(folder.resolve("station.crt"), first);
        Path key = TestCertificates.key(folder.resolve("station.key"), first);
        start("--server-tls-certificate=" + certificate, "--server-tls-key=" + key);
        assertThat(get(trusting(first.certificate()), "/actuator/health").body())
                .contains("\"https\":{");
        assertThatThrownBy(() -> get(trusting(second.certificate()), "/login")).isInstanceOf(SSLException.class);

        TestCertificates.key(key, second);
        TestCertificates.certificate(certificate, second);

        await(second);
        assertThatThrownBy(() -> get(trusting(first.certificate()), "/login")).isInstanceOf(SSLException.class);
    }

    @Test
    void aCertificateThatCannotBeUsedEndsTheStartInOneSentence() {
        assertThatThrownBy(() -> start("--server-tls-certificate=" + folder.resolve("none.pem")))
                .rootCause()
                .hasMessageContaining("none.pem (server.tls.certificate) is not there. Check its path.");
        assertThatThrownBy(() -> start("--server-tls=self-made", "--server.ssl.bundle=mine"))
                .rootCause()
                .hasMessageContaining("server.tls and server.ssl are both set");
    }

    private void start(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of(
                "--server-port=0",
                "--dashboard-data-dir=" + folder.resolve("data"),
                "--dashboard-data-url=memory",
                "--sync-url=http://127.0.0.1:1"));
        dashboard = Application.start(InstantSource.system(), all.toArray(String[]::new));
    }

    private int port() {
        return Integer.parseInt(dashboard.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private void await(HeldCertificate expected) throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                get(trusting(expected.certificate()), "/login");
                return;
            } catch (SSLException e) {
                assertThat(System.nanoTime()).as("not served within " + LIMIT).isLessThan(end);
                never.await(100, TimeUnit.MILLISECONDS);
            }
        }
    }

    private HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(origin() + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpClient client, String path, String form, String cookie)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin())
                .POST(BodyPublishers.ofString(form));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String origin() {
        return "https://127.0.0.1:" + port();
    }

    private static String set(HttpResponse<?> answer, String name) {
        List<String> all = answer.headers().allValues("Set-Cookie");
        return all.stream()
                .filter(each -> each.startsWith(name + "=") && !each.contains("Max-Age=0"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " with " + answer.statusCode() + " in " + all));
    }

    private static String cookie(HttpResponse<?> answer, String name) {
        return set(answer, name).split(";", 2)[0];
    }

    private static boolean secure(HttpResponse<?> answer, String name) {
        return set(answer, name).contains("; Secure");
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS);
    }

    private static X509Certificate certificate(String pem) throws Exception {
        String only = pem.substring(pem.indexOf("-----BEGIN CERTIFICATE"));
        try (InputStream in = new java.io.ByteArrayInputStream(only.getBytes(StandardCharsets.US_ASCII))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    /** Takes this certificate and no other one, and only for the address that is asked. */
    private static HttpClient trusting(X509Certificate certificate) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("it", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }
}
