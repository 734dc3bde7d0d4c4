package dev.syncdashboard.dashboard.pages.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.Editing;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.status.PeerId;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WebTest
class ExpectedTruckTest extends ServedFleet {

    private static final PeerId LAPTOP_1 = new PeerId("LAPTOP1");
    private static final PeerId LAPTOP_2 = new PeerId("LAPTOP2");

    @BeforeEach
    void oneTruckAndANewDevice() {
        fleet.replaceBy(FLEETS.of(
                FLEETS.upToDate("laptop-e7").id("LAPTOP1"),
                FLEETS.upToDateWhenLastHeard("Laptop-17").id("LAPTOP2")));
        edit(roster -> roster.approve(LAPTOP_1, "Engine 7", "North"));
    }

    @Test
    void showsWhatTheRosterHasOfTheTruck() {
        String page = browser.text("/roster/1");

        assertThat(page)
                .contains("id=\"name-name\" name=\"name\" value=\"Engine 7\"")
                .contains("id=\"name-group\" name=\"group\" value=\"North\"")
                .contains("<option value=\"LAPTOP2\">Laptop-17, last heard 11:32</option>");
        assertThat(RosterPageTest.plain(page))
                .contains("Linked device: laptop-e7 (in contact).", "In service", "As of Tue 24 Nov 2026 14:32:10");
        assertThat(page).doesNotContain("data-live");
    }

    @Test
    void nameAndGroupCanBeChanged() {
        assertDone(post("name", Map.of("name", "Pumper 7", "group", "")), "/roster/1?said=saved", "Saved.");

        assertThat(truck().name()).isEqualTo("Pumper 7");
        assertThat(truck().group()).isEmpty();
    }

    @Test
    void aNameThatIsRefusedStaysInItsField() {
        edit(roster -> roster.add("Boat", ""));

        HttpResponse<String> refused = post("name", Map.of("name", "boat", "group", "South"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("<a href=\"#name-name\">There is already a truck named “Boat”.</a>")
                .contains("id=\"name-name\" name=\"name\" value=\"boat\"", "name=\"group\" value=\"South\"")
                .contains("name=\"was\" value=\"Engine 7\"");
    }

    @Test
    void aTruckGoesOutOfServiceUntilTheEndOfADay() {
        assertDone(
                post("out-of-service", Map.of("reason", "new pump", "until", "2026-11-27", "time", "")),
                "/roster/1?said=out_of_service",
                "The truck is out of service.");

        assertThat(truck().outOfService())
                .contains(new OutOfService(
                        Fleets.TUESDAY, Optional.of(Instant.parse("2026-11-28T00:00:00Z")), "new pump"));
        assertThat(RosterPageTest.plain(browser.text("/roster/1")))
                .contains("Since 14:32, until the end of Fri: new pump");
        assertThat(browser.text("/roster/1")).contains("value=\"2026-11-27\"", "value=\"new pump\"");
    }

    @Test
    void aTruckGoesOutOfServiceUntilATimeOrWithoutAnEndAndComesBack() {
        post("out-of-service", Map.of("reason", "new pump", "until", "2026-11-27", "time", "18:00"));
        assertThat(truck().outOfService().flatMap(OutOfService::until)).contains(Instant.parse("2026-11-27T18:00:00Z"));
        assertThat(browser.text("/roster/1")).contains("type=\"time\" value=\"18:00\"");

        post("out-of-service", Map.of("reason", "sold", "until", "", "time", ""));
        assertThat(truck().outOfService()).contains(new OutOfService(Fleets.TUESDAY, Optional.empty(), "sold"));

        assertDone(post("in-service", Map.of()), "/roster/1?said=in_service", "The truck is back in service.");
        assertThat(truck().outOfService()).isEmpty();
    }

    @Test
    void anEndThatIsNoTimeOrOverIsRefusedAndAReasonIsNeeded() {
        String noDay = Browser.markup(post("out-of-service", Map.of("reason", "new pump", "until", "", "time", "18:00"))
                .body());
        assertThat(noDay)
                .contains("<a href=\"#service-until\">Give a day, such as 2026-11-30, and a time, such as 18:00, or no"
                        + " time.</a>")
                .contains("type=\"time\" value=\"18:00\"", "name=\"reason\" value=\"new pump\"");
        assertThat(post("out-of-service", Map.of("reason", "x", "until", "2026-11-23", "time", ""))
                        .body())
                .contains("<a href=\"#service-until\">That date is in the past.</a>");
        assertThat(post("out-of-service", Map.of("reason", " ", "until", "", "time", ""))
                        .body())
                .contains("<a href=\"#service-reason\">Please give a reason.</a>");
        assertThat(truck().outOfService()).isEmpty();
    }

    @Test
    void aTruckGetsAnotherDeviceOrNone() {
        assertDone(post("device", Map.of("device", "LAPTOP2")), "/roster/1?said=linked", "The device is linked.");
        assertThat(truck().device()).contains(LAPTOP_2);
        assertThat(truck().earlierDevices()).containsExactly(LAPTOP_1);

        assertDone(
                post("unlink", Map.of()),
                "/roster/1?said=unlinked",
                "The truck has no device now. The device is listed as new again.");
        assertThat(truck().device()).isEmpty();
        assertThat(RosterPageTest.plain(browser.text("/roster/1")))
                .contains("No device is linked, so we know nothing about it. Link a device");

        assertThat(post("device", Map.of("device", "NOBODY")).body())
                .contains("<a href=\"#link-device\">Choose a device.</a>");
    }

    @Test
    void aTruckLeavesTheRosterOnlyAfterAPersonSaidThatItIsMeant() {
        assertThat(RosterPageTest.plain(browser.text("/roster/1/remove")))
                .contains("Remove Engine 7 from the roster?", "It is the last truck on the roster.", "Cancel");
        assertThat(roster().trucks()).hasSize(1);

        assertDone(post("remove", Map.of()), "/roster?said=removed", "The truck was removed from the roster.");

        assertThat(roster().isUsed()).isFalse();
    }

    @Test
    void aFormThatWasOpenForLongChangesNoOtherTruckThanTheOneItWasMadeFor() {
        edit(roster -> roster.remove(1, Instant.EPOCH));
        edit(roster -> roster.add("Boat", ""));

        HttpResponse<String> refused = post("remove", Map.of());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "This truck was changed meanwhile: it is called “Boat” now. Look at it again before you change"
                                + " it.");
        assertThat(roster().trucks()).extracting(RosterTruck::name).containsExactly("Boat");
    }

    @Test
    void aTruckThatIsGoneIsSaidOnTheRoster() {
        edit(roster -> roster.add("Boat", ""));
        edit(roster -> roster.remove(1, Instant.EPOCH));

        HttpResponse<String> refused = post("name", Map.of("name", "Engine 8", "group", ""));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Browser.markup(refused.body()))
                .contains("<li>This truck is no longer on the roster.</li>", ">1 truck</h2>");
        assertThat(browser.get("/roster/1").statusCode()).isEqualTo(404);
        assertThat(browser.get("/roster/1/remove").statusCode()).isEqualTo(404);
        assertThat(browser.get("/roster/9999999999").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> post(String what, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(typed);
        form.put("was", "Engine 7");
        return browser.post("/roster/1/" + what, form);
    }

    private void assertDone(HttpResponse<String> answer, String path, String words) {
        RosterPageTest.assertDone(browser, answer, path, words);
    }

    private void edit(Function<Roster, Attempt<Roster>> change) {
        Editing.roster(fleet, change).join();
    }

    private RosterTruck truck() {
        return roster().truck(1).orElseThrow();
    }

    private Roster roster() {
        return fleet.snapshot().first().roster();
    }
}
