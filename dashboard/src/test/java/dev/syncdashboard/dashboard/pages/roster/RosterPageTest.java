package dev.syncdashboard.dashboard.pages.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.Editing;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.status.PeerId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@WebTest
class RosterPageTest extends ServedFleet {

    private static final PeerId LAPTOP_1 = new PeerId("LAPTOP1");
    private static final PeerId LAPTOP_2 = new PeerId("LAPTOP2");

    @BeforeEach
    void twoDevicesAndNoRoster() {
        fleet.replaceBy(devices(
                FLEETS.upToDate("Engine 7").id("LAPTOP1"),
                FLEETS.behind("Laptop-17", 1).id("LAPTOP2")));
    }

    @Test
    void withoutARosterItSaysWhatOneIsForAndTakesAllDevicesAtOnce() {
        assertThat(browser.text("/roster"))
                .contains("The roster is empty", "Put all 2 devices on the roster")
                .doesNotContain("new device</h2>", "new devices</h2>", "trucks</h2>");

        assertDone(browser.post("/roster/all", Map.of()), "/roster?said=all", "All devices were added to the roster.");

        assertThat(roster().trucks()).extracting(RosterTruck::name).containsExactly("Engine 7", "Laptop-17");
        assertThat(browser.text("/roster"))
                .contains(">2 trucks</h2>")
                .doesNotContain("The roster is empty", "new device");
    }

    @Test
    void aNewDeviceComesFirstWithWhatIsKnownOfItAndItsNameFilledIn() {
        edit(roster -> roster.approve(LAPTOP_1, "Engine 7", "North"));

        String page = plain(browser.text("/roster"));

        assertThat(page)
                .contains("1 new device Not on the roster. A new device counts as a truck until you say what it is."
                        + " 1 Laptop-17 Behind by 1 updates. First in contact 13:32, 60 min ago. Last report Mon 18:32, 20 h"
                        + " ago.");
        assertThat(page.indexOf("1 new device")).isLessThan(page.indexOf("1 truck Truck Group"));
        assertThat(browser.text("/roster")).contains("id=\"own-LAPTOP2-name\" name=\"name\" value=\"Laptop-17\"");
    }

    @Test
    void aColumnInWhichNothingStandsIsLeftOut() {
        edit(roster -> roster.add("Engine 7", ""));
        assertThat(browser.text("/roster"))
                .contains(">Status</th>", ">Device</th>")
                .doesNotContain(">Group</th>");

        edit(roster -> roster.add("Engine 8", "North"));
        assertThat(browser.text("/roster")).contains(">Group</th>");
    }

    @Test
    void settingsOfTheEngineAreSaidHereAndNotWhereTheFleetIsLookedAt() {
        String setting = "The station's Sync folder is shared with <b>Engine 7</b> without a limit. Set it.";
        fleet.replaceBy(FLEETS.of(1, FLEETS.stationToldOf(setting), FLEETS.upToDate("Engine 7")));

        assertThat(browser.text("/roster"))
                .contains("Sync program settings", "shared with &lt;b&gt;Engine 7&lt;/b&gt; without");
        assertThat(browser.text("/") + browser.text("/wall"))
                .doesNotContain("Sync program settings", "without a limit");

        twoDevicesAndNoRoster();
        assertThat(browser.text("/roster")).doesNotContain("Sync program settings");
    }

    @Test
    void aNewDeviceBecomesATruckOfItsOwn() {
        edit(roster -> roster.add("Boat", ""));

        assertDone(
                browser.post("/roster/own", Map.of("device", "LAPTOP2", "name", "Brush 12", "group", "South")),
                "/roster?said=added",
                "The truck was added to the roster.");

        assertThat(roster().truckWith(LAPTOP_2).orElseThrow())
                .isEqualTo(new RosterTruck(2, "Brush 12", "South", Optional.of(LAPTOP_2), List.of(), Optional.empty()));
    }

    @Test
    void aNewDeviceBelongsToATruckAndTheOneOfTheSameNameIsChosenAlready() {
        edit(roster -> roster.add("Boat", ""));
        edit(roster -> roster.add("laptop-17", ""));
        assertThat(browser.text("/roster"))
                .contains("<option value=\"2\" selected=\"selected\">laptop-17 (no device yet)");

        assertDone(
                browser.post("/roster/link", Map.of("device", "LAPTOP2", "truck", "2")),
                "/roster?said=linked",
                "The device is linked.");

        assertThat(roster().truckWith(LAPTOP_2)).map(RosterTruck::name).contains("laptop-17");
    }

    @Test
    void aDeviceThatIsNoTruckIsIgnoredUntilAPersonSaysOtherwise() {
        edit(roster -> roster.approve(LAPTOP_1, "Engine 7", ""));

        assertDone(
                browser.post("/roster/ignore", Map.of("device", "LAPTOP2")),
                "/roster?said=ignored",
                "The device is now ignored.");
        assertThat(plain(browser.text("/roster")))
                .contains("Ignored devices Somebody said that these are no trucks. Laptop-17, in contact")
                .doesNotContain("1 new device");

        assertDone(
                browser.post("/roster/stop-ignoring", Map.of("device", "LAPTOP2")),
                "/roster?said=not_ignored",
                "The device is listed as new again.");
        assertThat(roster().ignored()).isEmpty();
    }

    @Test
    void anEarlierDeviceSaysWhoseItWasAndCanBeTakenForANewOne() {
        edit(roster -> roster.approve(LAPTOP_1, "Engine 7", ""));
        edit(roster -> roster.replaceDevice(1, LAPTOP_2));
        assertThat(plain(browser.text("/roster")))
                .contains(
                        "Earlier devices Trucks had these before they got other ones. Engine 7 of Engine 7, in contact");

        assertDone(
                browser.post("/roster/separate", Map.of("device", "LAPTOP1")),
                "/roster?said=separated",
                "The device is listed as new again.");
        assertThat(roster().truckThatHad(LAPTOP_1)).isEmpty();
    }

    @Test
    void theTableSaysOfEachTruckWhatIsKnown() {
        edit(roster -> roster.approve(LAPTOP_1, "Engine 1", "North"));
        edit(roster -> roster.add("Boat", ""));
        edit(roster -> roster.outOfService(
                2,
                new OutOfService(Fleets.TUESDAY, Optional.of(Fleets.TUESDAY.plus(Duration.ofHours(2))), "new pump")));

        assertThat(plain(browser.text("/roster")))
                .contains("2 trucks 1 in service, 1 out of service. 1 has no device yet.")
                .contains("Boat – no group Device none yet Not known yet Out of service until 16:32: new pump"
                        + " Change Boat")
                .contains("Engine 1 Group North Device Engine 7 Up to date – in service Change Engine 1");
    }

    @Test
    void whatIsWrongStandsAboveAndBesideItsFieldAndWhatWasTypedStays() {
        edit(roster -> roster.approve(LAPTOP_1, "Engine 7", ""));

        HttpResponse<String> refused = browser.post("/roster/add", Map.of("name", "ENGINE 7", "group", "Lake <b>"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("<title>Error: Roster, Sync Dashboard, Station 4</title>")
                .contains("<a href=\"#add-name\">There is already a truck named “Engine 7”.</a>")
                .contains("id=\"add-name-bad\">There is already a truck named “Engine 7”.</p>")
                .contains("id=\"add-name\" name=\"name\" value=\"ENGINE 7\"")
                .contains("aria-invalid=\"true\" aria-describedby=\"add-name-bad\"")
                .contains("id=\"add-group\" name=\"group\" value=\"Lake &lt;b&gt;\"");
        assertThat(refused.body()).contains("href=\"/roster/1\"").doesNotContain("value=\"ENGINE 7\" maxlength=\"40\"");
        assertThat(roster().trucks()).hasSize(1);
        assertThat(refused.body())
                .as("loading it again would send the form again")
                .doesNotContain("data-live");
    }

    @Test
    void whatIsWrongWithTheFormOfADeviceStandsAtThatDevice() {
        edit(roster -> roster.add("Boat", ""));

        String own = browser.post("/roster/own", Map.of("device", "LAPTOP2", "name", "boat", "group", "x"))
                .body();
        assertThat(own).contains("href=\"#own-LAPTOP2-name\"", "id=\"own-LAPTOP2-name\" name=\"name\" value=\"boat\"");
        assertThat(own).contains("id=\"own-LAPTOP1-name\" name=\"name\" value=\"Engine 7\"");

        assertThat(browser.post("/roster/link", Map.of("device", "LAPTOP2", "truck", ""))
                        .body())
                .contains("<a href=\"#link-LAPTOP2-device\">Choose the truck that the device belongs to.</a>");
        assertThat(Browser.markup(browser.post("/roster/link", Map.of("device", "LAPTOP2", "truck", "77"))
                        .body()))
                .contains("<li>This truck is no longer on the roster.</li>");
    }

    @Test
    void aDeviceThatTheStationDoesNotKnowCanNotBePutOnTheRoster() {
        edit(roster -> roster.add("Boat", ""));

        for (String device : new String[] {"NOBODY", "roster=1", "../x", ""}) {
            HttpResponse<String> refused = browser.post("/roster/own", Map.of("device", device, "name", "Engine 8"));
            assertThat(refused.statusCode()).as(device).isEqualTo(422);
            assertThat(Browser.markup(refused.body())).contains("<li>The dashboard no longer knows this device.</li>");
        }
        assertThat(roster().trucks()).hasSize(1);
    }

    @Test
    void ofManyNewDevicesOnlySomeHaveForms() {
        Truck[] many = new Truck[14];
        for (int i = 0; i < many.length; i++) {
            many[i] = FLEETS.upToDate("Laptop " + i).id("D" + i);
        }
        fleet.replaceBy(devices(many));
        edit(roster -> roster.add("Boat", ""));

        String page = browser.text("/roster");

        assertThat(page).contains("14 new devices", ">and 4 more<");
        assertThat(page.split("<article", -1)).hasSize(11);
    }

    @Test
    void anOpenPageFollowsInItsTableAndKnowsWhenItsFormsAreOld() {
        edit(roster -> roster.approve(LAPTOP_1, "Engine 7", ""));
        String forms = Browser.find("data-basis=\"([^\"]+)\"", browser.text("/roster"));
        assertThat(browser.json("/fragments/roster").get("html").asString()).contains("data-basis=\"" + forms + "\"");

        edit(roster -> roster.approve(LAPTOP_2, "Brush 12", ""));

        JsonNode change = browser.json("/fragments/roster");
        assertThat(change.get("version").asLong())
                .isEqualTo(fleet.snapshot().first().version());
        assertThat(change.get("html").asString())
                .contains(">2 trucks</h2>", "<a href=\"/roster/2\">")
                .doesNotContain("data-basis=\"" + forms + "\"", "<form", "<input");
    }

    @Test
    void whileTheStationCanNotBeCheckedItSaysWhenTheOtherPagesFollow() {
        edit(roster -> roster.approve(LAPTOP_1, "Engine 7", ""));
        Board now = fleet.snapshot().first();
        fleet.replaceBy(OneFolder.board(
                1,
                now.at(),
                true,
                FLEETS.cannotCheck(Fleets.TUESDAY.minusSeconds(840)),
                now.peers(),
                now.apart(),
                now.updates(),
                now.roster()));

        assertThat(browser.text("/roster"))
                .contains("Can&#39;t check since")
                .contains("Other pages show them when the station can be checked again.");
    }

    @Test
    void wordsInTheAddressAreNotShown() {
        assertThat(browser.text("/roster?said=%3Cb%3EAll+is+well&added=%3Cb%3E"))
                .doesNotContain("All is well");
        assertThat(browser.text("/roster?said=imported&added=3&changed=x&same=15&kept=1"))
                .contains("3 added, 0 changed, 15 as before; 1 truck on the roster is not in the file (kept).");
    }

    @Test
    void namesAreEscapedAndIsolated() {
        fleet.replaceBy(devices(FLEETS.upToDate("<script>alert(1)</script>").id("LAPTOP1")));
        edit(roster -> roster.add("<img src=x>", "<i>"));

        assertThat(browser.text("/roster"))
                .doesNotContain("<script>alert", "<img", "<i>")
                .contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>", "<bdi>&lt;img src=x&gt;</bdi>");
    }

    private void edit(Function<Roster, Attempt<Roster>> change) {
        Editing.roster(fleet, change).join();
    }

    private Roster roster() {
        return fleet.snapshot().first().roster();
    }

    private void assertDone(HttpResponse<String> answer, String path, String words) {
        assertDone(browser, answer, path, words);
    }

    /** It leads to the page, which says what was done. */
    static void assertDone(Browser browser, HttpResponse<String> answer, String path, String words) {
        assertThat(answer.statusCode()).isEqualTo(303);
        String place = answer.headers().firstValue("Location").orElseThrow();
        assertThat(place).endsWith(path);
        assertThat(browser.text(path)).contains("role=\"status\">" + words + "</p>");
    }

    private static Board devices(Truck... trucks) {
        return FLEETS.of(trucks);
    }

    /** The text as a person reads it, without what is only there for those who hear the page. */
    static String plain(String html) {
        return Browser.onScreen(html)
                .replaceAll("(?s)<option[^>]*>.*?</option>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ")
                .replaceAll(" ([,.:)])", "$1");
    }
}
