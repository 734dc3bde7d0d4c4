package dev.syncdashboard.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.HeldPort;
import dev.syncdashboard.dashboard.fixture.SecurePerson;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole dashboard, told in a browser to listen elsewhere. */
@Timeout(120)
class ListeningMovesTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String PASSWORD = "a long password";

    @TempDir
    Path folder;

    private List<HeldPort> held;
    private int port;
    private int other;
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();

    @BeforeEach
    void ports() throws IOException {
        held = List.of(HeldPort.take(), HeldPort.take());
        port = held.get(0).number();
        other = held.get(1).number();
    }

    @AfterEach
    void end() {
        running.forEach(ConfigurableApplicationContext::close);
        held.forEach(HeldPort::close);
    }

    @Test
    void toAnotherPortAndHttpsWithTheLoginGoingOn() throws Exception {
        SecurePerson chief = administrator("here");

        HttpResponse<String> moved = take(chief, "server.port=" + other + "\nserver.tls=self-made\n");

        String origin = "https://127.0.0.1:" + other;
        assertThat(Browser.words(moved.body())).contains("The pages have moved", "log in again");
        assertThat(moved.body()).contains("href=\"" + origin + "/setup?said=imported\"", fingerprint());
        SecurePerson there = chief.at(data(), origin);
        assertThat(there.get("/setup?said=imported").body())
                .contains("taken from the file")
                .doesNotContain("started again");
        assertThat(there.get("/account").body()).contains("Chief");
        assertThat(there.get("/actuator/health").body()).contains("\"fingerprint\"");
        await(() -> isRefused(port));
        assertThat(alive()).isEqualTo("The dashboard answers at " + origin + ".");
    }

    @Test
    void atTheSamePortBetweenThisComputerAndTheNetwork() throws Exception {
        start();
        SecurePerson nobody = person();
        try (Stream<String> old = nobody.follow("/live").body()) {
            Iterator<String> lines = old.iterator();
            assertThat(lines.next()).contains("event");

            HttpResponse<String> moved = claim(nobody, "network");

            String origin = "https://127.0.0.1:" + port;
            assertThat(moved.body()).contains("href=\"" + origin + "/setup/trucks\"", fingerprint());
            assertThat(rest(lines)).contains("event:moved").contains("{\"origin\":\"" + origin + "\"}");
            SecurePerson chief = nobody.at(data(), origin);
            assertThat(Browser.words(chief.get("/setup/trucks").body()))
                    .contains("From other computers of the station these pages are at")
                    .doesNotContain("started again");
            assertThat(chief.get("/account").body()).contains("Chief");
            try (Stream<String> fresh = chief.follow("/live").body()) {
                assertThat(fresh.iterator().next()).contains("event");
            }
            assertThat(alive()).isEqualTo("The dashboard answers at " + origin + ".");

            HttpResponse<String> back = choose(chief, "here");

            assertThat(back.body()).contains("href=\"http://127.0.0.1:" + port + "/setup/trucks\"");
            assertThat(Browser.words(back.body())).contains("Only at the station's computer itself");
            SecurePerson again = chief.at(data(), "http://127.0.0.1:" + port);
            assertThat(again.get("/setup/access").statusCode()).isEqualTo(200);
            assertThat(alive()).isEqualTo("The dashboard answers at http://127.0.0.1:" + port + ".");
        }
    }

    @Test
    void whereAPortIsTakenItStaysAndSaysSo() throws Exception {
        SecurePerson chief = administrator("here");
        try (ServerSocket taken = new ServerSocket(other, 1, InetAddress.getByName("127.0.0.1"))) {
            HttpResponse<String> refused = take(chief, "server.port=" + taken.getLocalPort() + "\n");

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Another program listens at port " + other + " already.");
        }
        assertThat(kept()).contains("server.port=" + port).doesNotContain("server.port=" + other);
        assertThat(chief.get("/account").body()).contains("Chief");
        assertThat(take(chief, "server.port=" + other + "\n").body()).contains("http://127.0.0.1:" + other + "/setup");
    }

    @Test
    void whereTheSamePortIsTakenForTheNetworkItIsBackWhereItWas() throws Exception {
        start();
        SecurePerson chief = person();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.2"))) {
            assertThat(taken.isBound()).isTrue();

            HttpResponse<String> refused = claim(chief, "network");

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Another program listens at port " + port + " already.");
            assertThat(kept()).doesNotContain("server.address", "server.tls");
            assertThat(chief.get("/account").body())
                    .as("the administrator is made all the same")
                    .contains("Chief");
        }
        assertThat(choose(chief, "network").body()).contains("https://127.0.0.1:" + port + "/setup/trucks");
    }

    @Test
    void withACertificateThatCanNotBeUsedItStaysAndSaysSo() throws Exception {
        SecurePerson chief = administrator("here");

        HttpResponse<String> refused = take(chief, "server.tls.certificate=" + folder.resolve("none.pem") + "\n");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Browser.words(refused.body())).contains("can't be used: see the setting server.tls.certificate");
        assertThat(kept()).doesNotContain("none.pem");
        assertThat(chief.get("/account").body()).contains("Chief");
    }

    @Test
    void asLongAsTheStationIsNobodysItIsForThisComputerOnly() throws Exception {
        start();
        SecurePerson nobody = person();

        HttpResponse<String> refused = take(nobody, "server.address=0.0.0.0\nserver.tls=self-made\n");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The station has no administrator yet");
        assertThat(kept()).doesNotContain("0.0.0.0");
        assertThat(nobody.get("/setup").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsSetByHandCountsAndIsSaid() throws Exception {
        start("--server-port=" + port);
        SecurePerson chief = person();
        claim(chief, "here");

        HttpResponse<String> refused = take(chief, "server.port=" + other + "\n");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("server.port was made by hand, on the command line.");
        assertThat(isRefused(other)).isTrue();
    }

    @Test
    void aLoginThatOthersCouldHaveOverheardEndsWhereItIsEncryptedFromNowOn() throws Exception {
        SecurePerson chief = administrator("here");
        take(chief, "server.port=" + port + "\nserver.address=0.0.0.0\n");
        assertThat(chief.get("/account").body()).contains("Chief");

        take(chief, "server.port=" + port + "\nserver.address=0.0.0.0\nserver.tls=self-made\n");

        SecurePerson there = chief.at(data(), "https://127.0.0.1:" + port);
        await(() -> there.get("/account").statusCode() != 200);
        assertThat(there.get("/login").statusCode()).isEqualTo(200);
    }

    private SecurePerson administrator(String listen) throws IOException {
        start();
        SecurePerson person = person();
        claim(person, listen);
        return person;
    }

    /** The port was set in a browser, in an earlier run. */
    private void start(String... more) throws IOException {
        Files.createDirectories(data());
        if (more.length == 0) {
            Files.writeString(data().resolve("setup.properties"), "server.port=" + port + "\n");
        }
        running.add(Application.start(
                InstantSource.system(),
                Stream.concat(
                                Stream.of("--dashboard-data-dir=" + data(), "--dashboard-data-url=memory"),
                                Stream.of(more))
                        .toArray(String[]::new)));
    }

    private SecurePerson person() {
        return new SecurePerson(data(), "http://127.0.0.1:" + port);
    }

    private HttpResponse<String> claim(SecurePerson person, String listen) {
        return person.post(
                "/setup/access",
                Map.of(
                        "version",
                        version(person),
                        "name",
                        "Chief",
                        "password",
                        PASSWORD,
                        "again",
                        PASSWORD,
                        "looking",
                        "everyone",
                        "listen",
                        listen));
    }

    private HttpResponse<String> choose(SecurePerson person, String listen) {
        return person.post(
                "/setup/access", Map.of("version", version(person), "looking", "everyone", "listen", listen));
    }

    private HttpResponse<String> take(SecurePerson person, String settings) {
        return person.post("/setup/import/apply", Map.of("version", version(person), "content", settings));
    }

    private static String version(SecurePerson person) {
        return Browser.find(
                "name=\"version\" value=\"([^\"]+)\"",
                person.get("/setup/access").body());
    }

    private String alive() {
        return new AliveCommand(Clock.systemUTC())
                .run("alive", "20", "--dashboard-data-dir", data().toString())
                .text();
    }

    private String fingerprint() {
        return new CertificateCommand(Clock.systemUTC())
                .run("certificate", "--dashboard-data-dir", data().toString())
                .text()
                .replaceFirst("(?s).*\n    (([0-9A-F]{2}:){31}[0-9A-F]{2})\n.*", "$1");
    }

    private String kept() throws IOException {
        return Files.readString(data().resolve("setup.properties"));
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** Ends with the connection. */
    private static String rest(Iterator<String> lines) {
        StringBuilder all = new StringBuilder();
        lines.forEachRemaining(line -> all.append(line).append('\n'));
        return all.toString();
    }

    private static boolean isRefused(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return !socket.isConnected();
        } catch (ConnectException e) {
            return true;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within " + LIMIT).isLessThan(end);
            never.await(50, TimeUnit.MILLISECONDS);
        }
    }
}
