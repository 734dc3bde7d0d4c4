package dev.syncdashboard.dashboard.pages.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.fleet.Strangers;
import dev.syncdashboard.dashboard.roster.DeviceChoices;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StrangerFile;
import dev.syncdashboard.status.StrangerFiles;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@WebTest
class UnknownPageTest extends ServedFleet {

    private static final PeerId STRANGE = new PeerId("STRANGE1");
    private static final PeerId NAMELESS = new PeerId("STRANGE2");
    private static final PeerId SOLD = new PeerId("SOLD");

    @BeforeEach
    void oneTruckAndTwoStrangers() {
        show(new StrangerFiles(
                14,
                false,
                List.of(
                        new StrangerFile(STRANGE, Optional.of("<b>\u0415ngine 7</b>"), FLEETS.now()),
                        new StrangerFile(NAMELESS, Optional.empty(), FLEETS.now()))));
    }

    @Test
    void theOverviewSaysInOneLineThatThereAreUnknownDevices() {
        String page = RosterPageTest.plain(browser.text("/"));

        assertThat(page)
                .contains(
                        "14 unknown devices send reports and are not counted: &lt;b&gt;\u0415ngine 7&lt;/b&gt;, STRANGE2"
                                + " and 12 more. Look");
        show(StrangerFiles.NONE);
        assertThat(browser.text("/")).doesNotContain("unknown device");
    }

    @Test
    void thePageNamesEachAndSaysHowManyAreNotNamed() {
        show(new StrangerFiles(
                14, false, List.of(new StrangerFile(STRANGE, Optional.of("\u0415ngine 7"), FLEETS.now()))));

        assertThat(RosterPageTest.plain(browser.text("/unknown")))
                .contains(
                        "14 unknown devices",
                        "STRANGE1",
                        "There is a truck with this name, or one that looks the same: Engine 7.",
                        "13 devices more are not named here.");
        assertThat(browser.text("/unknown")).doesNotContain("data-fragment");
    }

    @Test
    void aDeviceIsAcceptedOrIgnoredOrAllAreIgnored() {
        assertDone(browser.post("/unknown/accept", Map.of("device", "STRANGE1")), "accepted");
        assertThat(choices().accepted()).containsExactly(STRANGE);

        assertDone(browser.post("/unknown/ignore", Map.of("device", "STRANGE2")), "ignored");
        assertThat(choices().ignored()).containsExactly(NAMELESS);

        HttpResponse<String> refused = browser.post("/unknown/accept", Map.of("device", "../etc"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("This is no device id");
        assertThat(browser.post("/unknown/accept", Map.of()).statusCode()).isEqualTo(422);
        assertThat(browser.post("/unknown/accept", Map.of("device", "roster=1")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aTruckIsRemovedOnItsPageAndTakenBackOnTheRoster() {
        assertThat(browser.text("/trucks/SOLD")).contains("href=\"SOLD/remove\">Remove this truck");
        assertThat(RosterPageTest.plain(browser.text("/trucks/SOLD/remove")))
                .contains("Remove Engine 8?", "It is no longer counted", "Cancel");
        assertThat(choices().removed()).isEmpty();

        HttpResponse<String> done = browser.post("/trucks/SOLD/remove", Map.of());
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(choices().removed()).containsOnlyKeys(SOLD);
        assertThat(RosterPageTest.plain(browser.text("/roster"))).contains("Removed trucks", "Take it back");

        assertThat(browser.post("/roster/take-back", Map.of("device", "SOLD")).statusCode())
                .isEqualTo(303);
        assertThat(choices()).isEqualTo(new DeviceChoices(Set.of(SOLD), Set.of(), Map.of()));
        assertThat(browser.get("/trucks/NOBODY/remove").statusCode()).isEqualTo(404);
    }

    @Test
    void aRemovedTruckThatIsHeardAgainIsSaid() {
        PeerStatus sold = FLEETS.upToDate("Engine 8").id("SOLD").status();
        Roster roster = Roster.of(
                List.of(),
                new DeviceChoices(Set.of(), Set.of(), Map.of(SOLD, FLEETS.now().minus(Duration.ofDays(300)))));
        fleet.replaceBy(OneFolder.board(
                1,
                FLEETS.now(),
                true,
                FLEETS.station(),
                List.of(FLEETS.upToDate("Engine 7").status()),
                List.of(sold),
                FLEETS.updates(),
                roster));

        assertThat(RosterPageTest.plain(browser.text("/"))).contains("Engine 8 was removed, and is heard again. Look");
        assertThat(RosterPageTest.plain(browser.text("/unknown")))
                .contains("Removed, and heard again", "Leave it removed");

        assertDone(browser.post("/unknown/still-removed", Map.of("device", "SOLD")), "still_removed");
        assertThat(browser.text("/")).doesNotContain("heard again");
        assertThat(browser.text("/trucks/SOLD")).contains("This truck was removed by hand.");
    }

    @Test
    void scriptsGetThemApartAndInNoCount() {
        JsonNode json = browser.json("/api/v1/fleet");

        assertThat(json.get("peers").size()).isEqualTo(2);
        assertThat(json.get("summary").get("total").asInt()).isEqualTo(2);
        assertThat(json.get("unknownDevices").get("count").asInt()).isEqualTo(14);
        assertThat(json.get("unknownDevices").get("first").get(1).get("id").asString())
                .isEqualTo("STRANGE2");
        assertThat(json.get("unknownDevices").get("first").get(1).get("name").isNull())
                .isTrue();
        assertThat(browser.json("/api/v1/summary").get("unknownDevices").asInt())
                .isEqualTo(14);
    }

    private void show(StrangerFiles files) {
        fleet.replaceBy(new Board(
                OneFolder.FOLDER,
                1,
                FLEETS.now(),
                true,
                FLEETS.station(),
                List.of(
                        FLEETS.upToDate("Engine 7").id("LAPTOP1").status(),
                        FLEETS.upToDate("Engine 8").id("SOLD").status()),
                List.of(),
                List.of(),
                FLEETS.updates(),
                Roster.EMPTY,
                new Strangers(files, true, false),
                0));
    }

    private DeviceChoices choices() {
        return fleet.snapshot().first().roster().choices();
    }

    private static void assertDone(HttpResponse<String> answer, String said) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/unknown?said=" + said);
    }
}
