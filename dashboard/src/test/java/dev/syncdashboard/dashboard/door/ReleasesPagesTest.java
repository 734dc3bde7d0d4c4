package dev.syncdashboard.dashboard.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Agents;
import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.Person;
import dev.syncdashboard.dashboard.fixture.ReleasingStation;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.rollout.RolloutTarget;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ReleaseStanding;
import dev.syncdashboard.status.ReleaseState;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class ReleasesPagesTest extends ClaimedStation {

    @Autowired
    private ReleasingStation station;

    private RolloutTarget target;
    private Person admin;

    @BeforeEach
    void releases() throws Exception {
        Fleets fleets = Fleets.ON_TUESDAY;
        fleet.replaceBy(Agents.running(
                "1.2.0",
                fleets.of(
                        fleets.upToDate("Engine <1>"),
                        fleets.upToDate("Engine 2").inGroup("North"),
                        fleets.upToDate("Engine 3"),
                        fleets.neverReported("Engine 4"))));
        ReleasingStation.put(station.sync(), "1.3.0", ReleasingStation.PROJECT);
        ReleasingStation.put(station.sync(), "1.2.9", SigningKey.generate());
        target = station.target();
        admin = loggedIn("admin");
        withdrawn();
    }

    /** The station is the same for all tests. */
    private void withdrawn() {
        press("withdraw", Map.of());
    }

    private Map<String, String> named() {
        return Map.of(
                "version",
                target.version().value(),
                "manifest",
                target.manifest().toString());
    }

    private HttpResponse<String> press(String button, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(named());
        form.putAll(more);
        return admin.post("/releases/" + button, form);
    }

    private String id(String name) {
        return fleet.snapshot().first().peers().stream()
                .filter(peer -> peer.name().equals(name))
                .map(peer -> peer.id())
                .map(PeerId::value)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> begin(String device, String... group) {
        Map<String, String> form =
                new HashMap<>(Map.of("release", target.version() + " " + target.manifest(), "device", device));
        if (group.length > 0) {
            form.put("group", group[0]);
        }
        return admin.post("/releases/begin", form);
    }

    private String done(HttpResponse<String> answer) {
        return Browser.words(admin.get(LoginTest.leadsTo(answer)).body());
    }

    private String page() {
        return Browser.words(admin.get("/releases").body());
    }

    private void says(String name, long number, ReleaseStanding said) {
        fleet.show(Agents.says(fleet.snapshot().first(), name, number, said));
    }

    private String pageOnce(Predicate<String> shows) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::page, shows);
    }

    @Test
    void whatLiesInTheFolderIsShownAndWhyItCannotBeTrusted() {
        assertThat(pageOnce(page -> page.contains("1.2.9:")))
                .contains("1.3.0: signed by the project, whole, made")
                .contains("1.2.9: Can't be trusted: the project has not signed its release.json")
                .contains("copy its directory, named like 1.3.0, into the directory sync-dashboard-agent");
    }

    @Test
    void aTruckNotHeardFromIsNeverAmongThoseThatRunIt() {
        assertThat(page())
                .contains("Version 1.2.0 3", "Version not known 1", "No report has come")
                .doesNotContain("all trucks run");
    }

    @Test
    void aReleaseIsLedThroughItsStages() throws Exception {
        assertThat(done(begin(id("Engine <1>"), "North"))).contains("It has begun.");
        String begun = pageOnce(page -> !page.contains("have not been told yet"));
        assertThat(begun)
                .contains("Version 1.3.0 goes to the trucks", "first Engine <1>: now", "then the group North: later")
                .contains(
                        "Known to run on 0 of 1 truck in service",
                        "It can go on when Engine <1> has said that it runs it.")
                .contains("Have said nothing of it 3", "Never reported 1");
        assertThat(station.told().orElseThrow().devices())
                .extracting(PeerId::value)
                .containsExactly(id("Engine <1>"));
        assertThat(press("go-on", Map.of("reached", "0", "unconfirmed", "yes")).statusCode())
                .isEqualTo(422);

        says("Engine <1>", 2, Agents.confirmed(target));
        pageOnce(page -> page.contains("Go on to: then the group North"));
        assertThat(done(press("go-on", Map.of("reached", "0")))).contains("It has gone on to the next stage.");

        HttpResponse<String> without = press("go-on", Map.of("reached", "1"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("id=\"go-on-unconfirmed-bad\"", "href=\"#go-on-unconfirmed\"");
        assertThat(Browser.words(without.body())).contains("1 truck has not said yet that it runs it.");

        assertThat(done(press("stop", Map.of()))).contains("It was stopped.");
        assertThat(page()).contains("Stopped by hand: nobody installs it.", "Resume in the same stage");
        assertThat(done(press("resume", Map.of()))).contains("It goes on.");
        assertThat(done(press("automatic", Map.of("wanted", "yes")))).contains("That was changed.");
        says("Engine 2", 2, Agents.confirmed(target));
        assertThat(pageOnce(page -> page.contains("then all trucks: now")))
                .contains("Known to run on 2 of 4 trucks in service");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> station.told().orElseThrow().all());

        assertThat(done(press("withdraw", Map.of())))
                .contains("It was withdrawn.", "Withdrawn: nobody installs it any more.");
        assertThat(Browser.words(admin.get("/access/log").body()))
                .contains("began with the reporting program's version")
                .contains("went on with the reporting program's version")
                .contains("withdrew the reporting program's version");
    }

    @Test
    void thatItIsNotItsTurnIsSaidOnceOfATruckThatHasHeardIt() {
        begin(id("Engine <1>"));
        says("Engine 2", 2, Agents.waiting("1.2.0", target, "not-its-turn"));

        assertThat(pageOnce(page -> page.contains("1.3.0 waits")))
                .contains("runs 1.2.0; 1.3.0 waits: it is not its turn yet Heard")
                .as("Engine 3, which has not heard of it")
                .contains("runs 1.2.0 (not its turn yet)");
    }

    @Test
    void whatATruckSaysOfItStandsOnItsPagesAndInTheJson() throws Exception {
        begin(id("Engine <1>"));
        says("Engine <1>", 2, Agents.wentBack("1.2.0", target));

        assertThat(pageOnce(page -> page.contains("Failed 1")))
                .contains("went back from 1.3.0 to 1.2.0: it did not report in time")
                .contains("It has failed on 1 truck; on 3 it stops by itself.")
                .contains("It can't go on: it failed on Engine <1>, which does not try it again.")
                .doesNotContain("It can go on when");
        assertThat(Browser.words(admin.get("/trucks/" + id("Engine <1>")).body()))
                .contains("Version of the reporting program")
                .contains("went back from 1.3.0 to 1.2.0: it did not report in time");
        JsonNode json =
                JsonMapper.shared().readTree(admin.get("/api/v1/releases").body());
        assertThat(json.at("/rollout/failures").intValue()).isEqualTo(1);
        assertThat(json.at("/rollout/standing").stringValue()).isEqualTo("going");
        assertThat(json.at("/trucks")
                        .valueStream()
                        .map(truck -> truck.path("result").asString()))
                .containsExactlyInAnyOrder("failed", "not_yet", "not_yet", "not_heard");
        JsonNode peer = JsonMapper.shared()
                .readTree(admin.get("/api/v1/peers/" + id("Engine <1>")).body());
        assertThat(peer.at("/agent/state").stringValue()).isEqualTo("went-back");
        assertThat(peer.at("/agent/running").stringValue()).isEqualTo("1.2.0");
    }

    @Test
    void whatNobodySignedIsNobodysWord() {
        says("Engine <1>", 3, Agents.standing("9.9", "", ReleaseState.CURRENT, ""));
        fleet.show(Agents.unsigned(fleet.snapshot().first(), "Engine <1>"));

        assertThat(page())
                .contains("Its reports are not signed, so anybody could have written them. They say: peer-agent 9.9.");
        assertThat(Browser.words(admin.get("/trucks/" + id("Engine <1>")).body()))
                .doesNotContain("Version of the reporting program");
        HttpResponse<String> refused = begin(id("Engine <1>"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"begin-device-bad\"", "Engine &lt;1&gt;")
                .doesNotContain("Engine <1>");
    }

    @Test
    void aFormThatIsNotWholeIsRefusedBesideItsFieldAndKeepsWhatWasTyped() {
        HttpResponse<String> refused = begin("", "North");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"begin-device-bad\"")
                .containsPattern("id=\"begin-group\" value=\"North\" checked");
        assertThat(admin.post("/releases/begin", Map.of("device", id("Engine 3")))
                        .body())
                .contains("id=\"begin-release-bad\"");
        assertThat(begin(id("Engine 3"), "West").body()).contains("id=\"begin-group-bad\"");
        assertThat(press("go-on", Map.of("reached", "99999999999999")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void thePageIsThereInGermanToo() {
        begin(id("Engine 3"));
        String german = Browser.words(
                admin.saying("Accept-Language", "de").get("/releases").body());

        assertThat(german).contains("Version 1.3.0 kommt auf die Fahrzeuge", "zuerst Engine 3: jetzt");
        assertThat(german).doesNotContain("trucks", "truck ");
    }

    @Test
    void anEditorSeesNothingOfIt() {
        assertThat(loggedIn("editor").get("/").body()).doesNotContain("/releases");
        assertThat(admin.get("/").body()).contains("href=\"/releases\"");
    }
}
