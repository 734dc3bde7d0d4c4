package dev.syncdashboard.dashboard.pages.truck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.history.Entry;
import dev.syncdashboard.dashboard.history.Stretch;
import dev.syncdashboard.dashboard.model.Contact.Spell;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.RosterPlace;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.status.FolderClaim;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The past on a truck's page; each test has a truck of its own, since what happened stays in the history. That is no other
 * test's: when the station was watched is the same for all trucks.
 */
@WebTest
@TestPropertySource(properties = "history.of=PastTest")
class PastTest extends ServedFleet {

    @BeforeEach
    void watchedForADay() {
        history.keep(OneFolder.FILES, new Entry.Watched(new Stretch(hoursAgo(24), hoursAgo(0))));
    }

    @Test
    void showsContactAndSaysSinceWhenItIsRecorded() {
        Truck truck = FLEETS.upToDate("Engine 1").id("CONTACT");
        spell("CONTACT", 4, 3);

        assertThat(pageOf(truck))
                .contains("Recording began Mon 23 Nov 14:32. In contact once, for 60 min.")
                .contains("<td>Tue 24 Nov 10:32–11:32</td><td>In contact (60 min)</td>")
                .contains("<td>Mon 23 Nov 14:32</td><td>Recording began</td>");
    }

    @Test
    void neverSaysThatItWasOutOfContactWhereNobodyWatched() {
        Truck truck = FLEETS.neverReported("Boat 1").id("NOBODYWATCHED");
        fleet.replaceBy(FLEETS.of(1, FLEETS.cannotCheck(hoursAgo(2)), truck));

        assertThat(browser.text("/trucks/NOBODYWATCHED"))
                .contains("<td>since Tue 24 Nov 12:32</td><td>Not recorded:")
                .contains("No reports.");
    }

    @Test
    void listsTheReportsWithTheirVersions() {
        Truck truck = FLEETS.upToDate("Engine 1").id("VERSIONS");
        FolderHash passing = new FolderHash("PASSING0OF0PASTTEST");
        history.keep(OneFolder.FILES, new Entry.Sighted(new Sighting(passing, hoursAgo(3), Optional.empty())));
        report("VERSIONS", 7, Fleets.hash(42), hoursAgo(1));
        report("VERSIONS", 4, passing, hoursAgo(2));
        report("VERSIONS", 3, new FolderHash("STRANGE"), hoursAgo(700));

        assertThat(pageOf(truck))
                .contains("<b>#42</b>", "<b>between two updates</b>", "<b>not a station update</b>")
                .contains("2 reports not seen, numbers 5 to 6");
    }

    @Test
    void showsMoreReportsWhereItIsAskedToButNotWithoutBounds() {
        Truck truck = FLEETS.upToDate("Engine 1").id("MANY");
        for (int number = 1; number <= 300; number++) {
            report("MANY", number, Fleets.hash(42), hoursAgo(1).plusSeconds(number));
        }

        assertThat(pageOf(truck)).contains("href=\"?reports=200#reports\"").contains("<span>251</span>");
        assertThat(pageOf(truck)).doesNotContain("<span>250</span>");
        assertThat(browser.text("/trucks/MANY?reports=200"))
                .contains("<span>101</span>", "href=\"?reports=1000#reports\"", "/past?reports=200\"")
                .doesNotContain("<span>100</span>");
        assertThat(browser.text("/trucks/MANY?reports=99999999"))
                .contains("<span>1</span>", "/past?reports=1000\"")
                .doesNotContain("id=\"more-reports\"");
        for (String nonsense : new String[] {"0", "-1", "x", "%3Cscript%3E", "99999999999"}) {
            assertThat(browser.text("/trucks/MANY?reports=" + nonsense)).contains("/past?reports=50\"");
        }
    }

    @Test
    void theEarlierDevicesOfATruckBelongToItsPast() {
        RosterPlace place = new RosterPlace(
                false, "", Optional.empty(), List.of(new PeerId("FIRSTLAPTOP"), new PeerId("SECONDLAPTOP")));
        Truck truck = FLEETS.upToDate("Engine 1").id("THIRDLAPTOP").place(place);
        spell("FIRSTLAPTOP", 20, 19);
        report("SECONDLAPTOP", 900, Fleets.hash(42), hoursAgo(5));
        report("THIRDLAPTOP", 1, Fleets.hash(42), hoursAgo(4));

        assertThat(pageOf(truck))
                .contains("In contact (60 min), earlier device 1")
                .contains("<span class=\"tag\">earlier device 2</span>")
                .doesNotContain("its numbers began again");
    }

    @Test
    void thePartForAnOpenPageIsWhatStandsInIt() {
        Truck truck = FLEETS.upToDate("Engine 1").id("OPENPAGE");
        spell("OPENPAGE", 4, 3);
        report("OPENPAGE", 1, Fleets.hash(42), hoursAgo(3));
        String page = pageOf(truck);

        JsonNode part = browser.json("/fragments/trucks/OPENPAGE/past?reports=50");

        assertThat(page).contains("data-fragment=\"/fragments/trucks/OPENPAGE/past?reports=50\"");
        assertThat(page).contains(Browser.markup(part.get("html").asString()));
        assertThat(browser.text("/fragments/trucks/OPENPAGE")).doesNotContain("Its last 14 days");
        assertThat(browser.get("/fragments/trucks/NOBODY/past").statusCode()).isEqualTo(404);
    }

    private String pageOf(Truck truck) {
        fleet.replaceBy(FLEETS.of(truck));
        return browser.text("/trucks/" + truck.id());
    }

    private void spell(String truck, int from, int to) {
        history.keep(
                OneFolder.FILES,
                new Entry.SpellSeen(new PeerId(truck), new Spell(hoursAgo(from), Optional.of(hoursAgo(to)))));
    }

    private void report(String truck, long number, FolderHash hash, Instant received) {
        StatusReport report = new StatusReport(
                "any",
                received,
                new FolderClaim(hash, Optional.empty(), Optional.of(true), List.of(), Optional.empty()),
                Optional.empty(),
                OptionalLong.of(number),
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        history.keep(
                OneFolder.FILES,
                new Entry.Reported(new PeerId(truck), new ReceivedReport(report, received, received, false)));
    }

    private static Instant hoursAgo(int hours) {
        return Fleets.TUESDAY.minus(Duration.ofHours(hours));
    }
}
