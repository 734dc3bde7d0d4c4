package dev.syncdashboard.dashboard.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.JoiningStation;
import dev.syncdashboard.dashboard.fixture.Person;
import dev.syncdashboard.dashboard.fixture.ScriptedEngine;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.joining.JoinWatcher;
import dev.syncdashboard.joining.JoinRequest;
import dev.syncdashboard.joining.KitCodec;
import dev.syncdashboard.joining.KitReading;
import dev.syncdashboard.joining.Ticket;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.PeerId;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class JoinPagesTest extends ClaimedStation {

    private static final PeerId DEVICE = new PeerId("NEW-LAPTOP");

    @Autowired
    private JoiningStation station;

    private final SigningKey agent = SigningKey.generate();
    private Thread watcher;

    @BeforeEach
    void watch() {
        fleet.replaceBy(Fleets.ON_TUESDAY.of(Fleets.ON_TUESDAY.upToDate("Engine 1")));
        station.admin().waiting.clear();
        watcher = new Thread(new JoinWatcher(station.desk(), new ScriptedEngine()));
        watcher.start();
    }

    @AfterEach
    void stop() throws Exception {
        watcher.interrupt();
        watcher.join();
    }

    private void asks() {
        station.admin().asks(JoinRequest.withoutKit(DEVICE, "Engine <9>", agent));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> station.desk().waiting().stream()
                        .anyMatch(truck -> truck.request().agentKey().equals(agent.verifyKey())));
    }

    @Test
    void aKitIsShownOnceInAllItsForms() throws Exception {
        Person admin = loggedIn("admin");

        String made = admin.post("/kits/make", Map.of("name", "Engine 9", "days", "1"))
                .body();

        String file =
                Browser.find("href=\"data:application/octet-stream;base64,([^\"]+)\" download=\"engine-9.kit\"", made);
        KitReading read = KitCodec.decode(Base64.getDecoder().decode(file));
        assertThat(read).isInstanceOf(KitReading.Whole.class);
        Ticket ticket = ((KitReading.Whole) read).kit().ticket().orElseThrow();
        assertThat(ticket.truckName()).isEqualTo("Engine 9");
        assertThat(ticket.until()).isEqualTo(Fleets.TUESDAY.plus(Duration.ofDays(1)));
        assertThat(made)
                .contains("<li><code>"
                        + KitCodec.lines(((KitReading.Whole) read).kit()).get(0));
        assertThat(made).containsPattern("viewBox=\"0 0 \\d+ \\d+\"");

        HttpResponse<String> again = admin.get("/kits");
        assertThat(again.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(again.body()).doesNotContain(file).contains(ticket.id().value());
        assertThat(Browser.words(again.body())).contains("Engine 9: not used yet", "made by admin");
        String secret = new String(Base64.getDecoder().decode(file), StandardCharsets.UTF_8)
                .replaceAll("(?s).*\"secret\" : \"([^\"]+)\".*", "$1");
        assertThat(Files.readString(station.root().resolve("data/joining.json")))
                .doesNotContain(secret);

        String done = Browser.words(leadsOn(
                admin, admin.post("/kits/revoke", Map.of("id", ticket.id().value()))));
        assertThat(done).contains("never used, taken back");
        assertThat(admin.post("/kits/revoke", Map.of("id", ticket.id().value())).statusCode())
                .isEqualTo(422);
    }

    private static String leadsOn(Person person, HttpResponse<String> answer) {
        return person.get(LoginTest.leadsTo(answer)).body();
    }

    @Test
    void aKitWithoutATrucksNameIsRefusedBesideTheField() {
        HttpResponse<String> refused = loggedIn("admin").post("/kits/make", Map.of("name", " "));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"make-name-bad\"");
    }

    @Test
    void aKitCannotBeMadeWhileTheSyncProgramDoesNotAnswer() {
        station.admin().answers = false;
        HttpResponse<String> refused = loggedIn("admin").post("/kits/make", Map.of("name", "Engine 8"));
        HttpResponse<String> card = loggedIn("admin").get("/kits/card");
        station.admin().answers = true;

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Browser.words(refused.body())).contains("sync program does not answer");
        assertThat(card.statusCode()).isEqualTo(422);
    }

    @Test
    void theCardHasNoTicket() {
        HttpResponse<String> card = loggedIn("admin").get("/kits/card");

        KitReading read = KitCodec.decode(card.body().getBytes(StandardCharsets.UTF_8));
        assertThat(((KitReading.Whole) read).kit().ticket()).isEmpty();
        assertThat(card.headers().firstValue("Content-Disposition").orElse("")).contains("card.kit");
    }

    @Test
    void aPersonComparesTheCodeAndLetsATruckIn() {
        asks();
        Person editor = loggedIn("editor");

        assertThat(Browser.words(editor.get("/").body())).contains("1 truck asks to join");
        assertThat(Browser.words(loggedIn("viewer").get("/").body())).doesNotContain("asks to join");
        String page = editor.get("/joins").body();
        assertThat(page).contains("Engine &lt;9&gt;").doesNotContain("Engine <9>");
        assertThat(Browser.words(page))
                .contains("It has no kit", agent.verifyKey().code().value());

        HttpResponse<String> accepted = editor.post(
                "/joins/accept",
                Map.of("device", DEVICE.value(), "key", agent.verifyKey().value(), "name", "Engine 9"));

        assertThat(LoginTest.leadsTo(accepted)).startsWith("/joins");
        assertThat(Browser.words(leadsOn(editor, accepted))).contains("The truck was let in. It has no files yet");
        assertThat(fleet.snapshot().first().roster().truckNamed("Engine 9")).isPresent();
        assertThat(editor.post(
                                "/joins/accept",
                                Map.of(
                                        "device",
                                        DEVICE.value(),
                                        "key",
                                        agent.verifyKey().value(),
                                        "name",
                                        "Engine 9"))
                        .statusCode())
                .as("it is gone")
                .isEqualTo(422);
        assertThat(Browser.words(loggedIn("admin").get("/access/log").body())).contains("let in");
    }

    @Test
    void aPersonDeclinesATruck() {
        asks();
        Person editor = loggedIn("editor");

        HttpResponse<String> declined = editor.post(
                "/joins/decline",
                Map.of("device", DEVICE.value(), "key", agent.verifyKey().value()));

        assertThat(Browser.words(leadsOn(editor, declined))).contains("It was not let in");
        assertThat(fleet.snapshot().first().roster().truckNamed("Engine 9")).isEmpty();
    }

    @Test
    void theButtonsAreForWhoMayUseThem() {
        assertThat(loggedIn("viewer").get("/joins").statusCode()).isEqualTo(403);
        assertThat(loggedIn("editor").get("/kits").statusCode()).isEqualTo(403);
    }
}
