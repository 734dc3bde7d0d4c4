package dev.syncdashboard.dashboard.pages.truck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.model.Reason;
import dev.syncdashboard.dashboard.model.RosterPlace;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.PeerId;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@WebTest
class TruckPageTest extends ServedFleet {

    @Test
    void tellsOfATruckThatWasBehindWhatIsKnownAndWhatItLacked() {
        String page = pageOf(FLEETS.wasBehind("Brush 12", 2));

        assertThat(page)
                .contains("Was behind by 2 updates when last heard")
                .contains("It is out of contact. When it was last heard, Fri 11:32, its files were not the newest.")
                .contains("Whether it has caught up since")
                .contains("Missing or different files when last heard", "5 files to change, 6.5 MB", "maps/north.pdf");
    }

    @Test
    void tellsOfATruckThatDoesNotReportThatItMayWellHaveTheFiles() {
        assertThat(pageOf(FLEETS.notReporting("Engine 7")))
                .contains("has sent no report since the newest files were posted. The last one came Mon 17:32.")
                .contains("It may well have them.")
                .contains("the reporting program&#39;s “check” command tells what is wrong");
        assertThat(pageOf(FLEETS.notReporting("Engine 7").because(Reason.HEARTBEATS_LATE)))
                .contains("It is in contact, but its regular reports have stopped.");
    }

    @Test
    void tellsOfATruckThatNeverReportedWhichStepIsNext() {
        Truck truck = FLEETS.neverReported("Tender 9");

        assertThat(pageOf(truck)).contains("Bring it into coverage once").contains("It has never reported.");
        assertThat(pageOf(truck.because(Reason.NOT_LINKED))).contains("Share both folders with the truck");
        assertThat(pageOf(truck.because(Reason.IN_CONTACT_NO_AGENT)))
                .contains("Install the reporting program on the truck");
    }

    @Test
    void tellsOfATruckWithOtherFilesThatTheDifferenceIsNotKnown() {
        assertThat(pageOf(FLEETS.doesNotMatch("Rescue 2")))
                .contains("not the same as anything that the station has posted")
                .contains("We don&#39;t know which files are missing.")
                .contains("not a station update");
    }

    @Test
    void leadsToTheTrucksOwnCheckWhereThatNamesTheFiles() {
        FileNames named = new FileNames(1, List.of("maps/north.pdf"));

        assertThat(pageOf(FLEETS.doesNotMatch("Rescue 2").differs(named, FileNames.NONE, FileNames.NONE)))
                .containsPattern(
                        "(?s)differ from update #42 \\(checked <span class=\"on-paper\">Tue </span>[^<]+</p>\\s*<h3>1 file missing</h3>.*maps/north.pdf")
                .doesNotContain("doesn&#39;t say which", "We don&#39;t know which");
        assertThat(pageOf(FLEETS.doesNotMatch("Rescue 2").differs(FileNames.NONE, FileNames.NONE, named)))
                .contains("1 extra file")
                .doesNotContain("file missing");
    }

    @Test
    void aTruckThatIsUpToDateLacksNothing() {
        assertThat(pageOf(FLEETS.upToDate("Engine 1"))).contains("It has the current files", "None.");
        assertThat(pageOf(FLEETS.upToDateWhenLastHeard("Engine 1")))
                .contains("had the current files when it was last heard");
    }

    @Test
    void aTruckThatIsUpdatingIsNotSaidToBeGettingFiles() {
        assertThat(pageOf(FLEETS.updating("Engine 4")))
                .contains("is expected to be receiving files", "Whether it is getting them now")
                .doesNotContain("is getting files");
    }

    @Test
    void whileTheStationCannotBeCheckedNoStateIsCalledPresent() {
        Truck truck = FLEETS.upToDate("Engine 1");
        fleet.replaceBy(FLEETS.of(1, FLEETS.cannotCheck(Fleets.TUESDAY.minusSeconds(840)), truck));

        assertThat(browser.text("/trucks/" + truck.id()))
                .contains("Whether that is still so", "First get the station&#39;s own sync program going");
    }

    @Test
    void showsReportContactAndTheIdsThatOnlyThisPageHas() {
        Truck truck = FLEETS.upToDate("Engine 1");

        assertThat(pageOf(truck))
                .contains("In contact since", "In contact today</dt><dd><bdi>3 h")
                .contains("Written (truck&#39;s clock)", "Report number</dt><dd><bdi>217", "peer-agent 0.1.0")
                .contains(">" + truck.id() + "</code>", ">" + Fleets.hash(42) + "</code>");
    }

    @Test
    void saysOnWhoseWordItIsInContactAndHowLateThatMayBe() {
        assertThat(words(pageOf(FLEETS.upToDate("Engine 1"))))
                .contains(
                        "In contact since 11:32, 3 h ago Last report 10:32, 4 h ago",
                        "Source of contact the station's sync program; it may notice up to 8 min late that a truck is gone"
                                + " In contact today 3 h");
        assertThat(words(pageOf(FLEETS.wasBehind("Brush 12", 2))))
                .contains(
                        "Out of contact since Fri 12:32, 4 days ago Last report Fri 11:32, 4 days ago",
                        "Source of contact the station's sync program; the truck may have been gone up to 8 min before");
        assertThat(words(pageOf(FLEETS.neverReported("Tender 9").id("roster=3"))))
                .contains("Device none linked yet")
                .doesNotContain("Source of contact", "Last report", "In contact today", "Last 14 days");
    }

    @Test
    void ofAnEngineThatIsNotKnownToBeLateNoTimeIsSaid() {
        Truck truck = FLEETS.upToDate("Engine 1");
        fleet.replaceBy(FLEETS.of(1, FLEETS.notReached(), truck));

        assertThat(words(browser.text("/trucks/" + truck.id())))
                .contains("Source of contact the station's sync program In contact today");
    }

    private static String words(String page) {
        return Browser.onScreen(page)
                .replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ")
                .replace(" ,", ",");
    }

    @Test
    void aTimeOfPostingThatIsNotExactIsNotSaidToBe() {
        Update seenLate = new Update(
                42,
                Fleets.hash(42),
                Fleets.TUESDAY.minusSeconds(3_600),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());

        assertThat(pageOf(FLEETS.upToDate("Engine 1").has(seenLate)))
                .contains(
                        "posted by</bdi> <time datetime=\"2026-11-24T13:32:10Z\"><span class=\"on-paper\">Tue </span>13:32</time>");
        assertThat(pageOf(FLEETS.upToDate("Engine 1"))).doesNotContain("posted by");
    }

    @Test
    void isFoundAtTheAddressThatATruckHadBeforeItGotADevice() {
        PeerStatus truck = FLEETS.upToDate("Engine 1").status();
        Roster roster = Roster.of(
                List.of(new RosterTruck(3, "Engine 1", "", Optional.of(truck.id()), List.of(), Optional.empty())),
                Set.of());
        fleet.replaceBy(OneFolder.board(
                1, Fleets.TUESDAY, true, FLEETS.station(), List.of(truck), List.of(), FLEETS.updates(), roster));

        HttpResponse<String> answer = browser.get("/trucks/roster=3");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith("/trucks/" + truck.id()));
        assertThat(browser.get("/trucks/roster=4").statusCode()).isEqualTo(404);
    }

    @Test
    void showsWhatTheRosterSays() {
        OutOfService away = new OutOfService(
                Fleets.TUESDAY.minusSeconds(7_200), Optional.of(Fleets.TUESDAY.plusSeconds(86_400)), "new pump");
        RosterPlace place =
                new RosterPlace(false, "North", Optional.of(away), List.of(new PeerId("OLD1"), new PeerId("OLD2")));
        PeerStatus truck = new ReportedPeer(
                        FLEETS.upToDate("Engine 1").place(place).status())
                .calling("toughbook <7>")
                .peer();
        fleet.replaceBy(OneFolder.board(1, Fleets.TUESDAY, true, FLEETS.station(), List.of(truck), FLEETS.updates()));

        assertThat(browser.text("/trucks/" + truck.id()))
                .contains("<dt>Group</dt><dd><bdi>North</bdi>")
                .contains(
                        "<dt>Out of service</dt><dd><bdi>new pump</bdi>", "<dt>Back in service</dt><dd><bdi>Wed 14:32")
                .contains("<dt>Calls itself</dt><dd><bdi>toughbook &lt;7&gt;</bdi>")
                .containsPattern("href=\"OLD1\"[^>]*>OLD1</a>.*href=\"OLD2\"[^>]*>OLD2</a>");
        assertThat(pageOf(FLEETS.upToDate("Engine 1")))
                .doesNotContain("On the roster", "Calls itself", "Earlier devices");
    }

    @Test
    void aDeviceThatIsNoTruckAnyMoreHasItsPageWithTheReason() {
        PeerStatus replaced = FLEETS.upToDate("Engine 1").id("OLD").status();
        PeerStatus ignored = FLEETS.upToDate("Chief's phone").id("PHONE").status();
        Roster roster = Roster.of(
                List.of(new RosterTruck(
                        1, "Engine & 1", "", Optional.of(new PeerId("NEW")), List.of(replaced.id()), Optional.empty())),
                Set.of(ignored.id()));
        fleet.replaceBy(OneFolder.board(
                1,
                Fleets.TUESDAY,
                true,
                FLEETS.station(),
                List.of(),
                List.of(replaced, ignored),
                FLEETS.updates(),
                roster));

        assertThat(browser.text("/trucks/OLD"))
                .contains("This device was replaced by another one.")
                .contains("href=\"NEW\"><bdi>Engine &amp; 1</bdi></a>");
        assertThat(browser.text("/trucks/PHONE"))
                .contains("This device is ignored: somebody said that it is no truck.")
                .doesNotContain("id=\"successor\"");
        assertThat(browser.get("/fragments/trucks/PHONE").statusCode()).isEqualTo(200);
    }

    @Test
    void anExpectedTruckWithoutADeviceHasAPage() {
        assertThat(pageOf(FLEETS.neverReported("Boat 2").id("roster-3").because(Reason.NOT_LINKED)))
                .contains("Boat 2", "Share both folders with the truck");
    }

    @ParameterizedTest
    @EnumSource
    void explainsEveryMark(Mark.Kind kind) {
        assertThat(pageOf(FLEETS.upToDate("Engine 1").marked(kind, "the mark itself")))
                .containsPattern(
                        "data-mark=\"" + kind.code() + "\">the mark itself</span></dt><dd>[A-Z][^<]{20,}\\.</dd>");
    }

    @Test
    void escapesTheNameInTitleAndHeading() {
        assertThat(pageOf(Truck.of(
                        "<script>alert(1)</script>", FLEETS.upToDate("x").state(), "Up to date", "")))
                .contains("<title>&lt;script&gt;alert(1)&lt;/script&gt;, Sync Dashboard</title>")
                .contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>")
                .doesNotContain("<script>alert");
    }

    @Test
    void anUnknownTruckIsAPageThatSaysSo() {
        for (String id : new String[] {"NOBODY", "%3Cscript%3E", "a%20b", "..."}) {
            HttpResponse<String> answer = browser.get("/trucks/" + id);

            assertThat(answer.statusCode()).as(id).isEqualTo(404);
            assertThat(answer.body()).as(id).contains("No such truck", "Show all trucks", "data-awaited=\"404\"");
        }
    }

    @Test
    void beforeTheFirstVerdictsATruckIsNotSaidToBeUnknown() {
        fleet.replaceBy(FLEETS.notKnownYet(FLEETS.notReached()));

        HttpResponse<String> answer = browser.get("/trucks/ENGINE7");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("Not known yet", "The sync program has not been reached yet.", "data-live=\"/live\"")
                .contains("data-awaited=\"503\"")
                .doesNotContain("No such truck");
        assertThat(browser.get("/fragments/trucks/ENGINE7").statusCode()).isEqualTo(503);
    }

    @Test
    void thePartForAnOpenPageIsWhatStandsInIt() {
        Truck truck = FLEETS.behind("Engine 1", 2);
        String page = pageOf(truck);

        JsonNode part = browser.json("/fragments/trucks/" + truck.id());

        String[] parts = Browser.markup(part.get("html").asString()).split("(?=<div data-part=)");
        assertThat(parts)
                .hasSize(2)
                .allSatisfy(html -> assertThat(page)
                        .contains(html.replaceFirst("<div data-part=[^>]+>", "").replaceFirst("</div>\\s*$", "")));
        assertThat(part.get("version").asLong())
                .isEqualTo(fleet.snapshot().first().version());
        assertThat(browser.get("/fragments/trucks/NOBODY").statusCode()).isEqualTo(404);
    }

    private String pageOf(Truck truck) {
        fleet.replaceBy(FLEETS.of(truck));
        return browser.text("/trucks/" + truck.id());
    }
}
