package dev.syncdashboard.dashboard.pages.overview;

import static dev.syncdashboard.dashboard.fixture.Browser.find;
import static dev.syncdashboard.dashboard.fixture.Browser.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.status.FileNames;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@WebTest
class OverviewPageTest extends ServedFleet {

    private static final Pattern CHIP =
            Pattern.compile("class=\"chip\"[^>]*href=\"([^\"]+)\"[^>]*><span>([^<]+)</span> <b>(\\d+)</b>");

    @BeforeEach
    void everyState() {
        fleet.replaceBy(FLEETS.everything());
    }

    @Test
    void showsTheHeadlineTheUpdateAndEveryTruck() {
        String page = browser.text("/");

        assertThat(page).contains("8 of 17 trucks have the current files.", "Out of service: Engine 9, Engine 10.");
        assertThat(page.replaceAll("\\s+", " "))
                .contains(
                        "Current update: <b>#42</b> <bdi>a.txt, mill.pdf and 1 more</bdi>, posted <time datetime=\"2026-11-24T09:32:10Z\">"
                                + "<span class=\"on-paper\">Tue </span>09:32</time>")
                .contains("3 files changed")
                .contains("<title>8 of 17 need attention – Station 4</title>")
                .contains("aria-current=\"page\">Trucks</a>")
                .contains("data-past=\"8 of 17 trucks had the current files.\"");
        assertThat(rows(page))
                .containsExactlyElementsOf(fleet.snapshot().first().peers().stream()
                        .map(peer -> peer.id().value())
                        .toList());
    }

    @Test
    void theUpdateLeadsToThePageThatSaysWhoHasIt() {
        assertThat(browser.text("/")).contains("href=\"updates/42\">Who has it?</a>");
        assertThat(browser.text("/wall")).doesNotContain("Who has it");

        fleet.replaceBy(FLEETS.notKnownYet(FLEETS.notReached()));
        assertThat(browser.text("/")).doesNotContain("Who has it");
    }

    @Test
    void theCountOfEveryFilterIsTheNumberOfRowsThatItsLinkShows() {
        for (String start : new String[] {"/", "/?q=engine", "/?state=behind", "/?q=nothing+of+the+kind"}) {
            List<MatchResult> chips =
                    CHIP.matcher(browser.text(start)).results().toList();
            assertThat(chips).as(start).isNotEmpty();
            for (MatchResult chip : chips) {
                String shown =
                        browser.text("/" + chip.group(1).replace("&amp;", "&").replace("./", ""));
                String table = chip.group(2).equals("All") ? shown.split("<h2>Out of service")[0] : shown;

                assertThat(rows(table)).as("%s: %s", start, chip.group(2)).hasSize(Integer.parseInt(chip.group(3)));
            }
        }
    }

    @Test
    void theCountsOfTheHeadlineLinkToTheirRows() {
        assertThat(browser.text("/")).contains("href=\"?state=behind\">3 behind</a>");
        assertThat(rows(browser.text("/?state=behind"))).hasSize(3);
    }

    @Test
    void severalStatesCanBeShownTogether() {
        assertThat(rows(browser.text("/?state=behind&state=not_reporting"))).hasSize(4);
        assertThat(rows(browser.text("/?state=behind&state=out_of_service"))).hasSize(5);
    }

    @Test
    void searchFindsPartsOfNamesInAnyCase() {
        assertThat(rows(browser.text("/?q=LADDER"))).hasSize(2);
        assertThat(browser.text("/?q=no+such")).contains("No truck matches “no such”.");
    }

    @Test
    void trucksOutOfContactHaveADashedBadgeAndSaySo() {
        String row = browser.text("/?q=Brush+12");

        assertThat(row).contains("class=\"badge dashed\"", "Was behind by 2 updates when last heard");
        assertThat(row).contains("Out since Fri 12:32", "<b>#40</b> <span class=\"at\">(posted Fri 08:32)</span>");
        assertThat(browser.text("/?q=Ladder+3")).doesNotContain("badge dashed");
    }

    @Test
    void besideTheVersionStandsHowThatIsKnownAndWhen() {
        fleet.replaceBy(FLEETS.of(
                FLEETS.upToDate("Engine 1").id("WORD"),
                FLEETS.upToDate("Engine 2").id("PRINT").byFingerprint(),
                FLEETS.upToDate("Engine 3").id("FILES").checked(),
                FLEETS.upToDateWhenLastHeard("Engine 4").id("BYTES").checkedEveryByte(),
                FLEETS.neverReported("Engine 5").id("NEVER")));

        assertThat(version("WORD")).isEqualTo("#42 (posted 09:32), reported, not checked");
        assertThat(version("PRINT")).isEqualTo("#42 (posted 09:32), content compared");
        assertThat(version("FILES")).isEqualTo("#42 (posted 09:32), every file checked 10:31");
        assertThat(version("BYTES")).isEqualTo("#42 (posted 09:32), checked byte for byte 10:02");
        assertThat(version("NEVER")).isEqualTo("none");
    }

    @Test
    void ofATruckThatFoundFilesMissingNoCheckIsClaimed() {
        fleet.replaceBy(FLEETS.of(FLEETS.behind("Engine 1", 1)
                .id("PART")
                .differs(new FileNames(1, List.of("a.pdf")), FileNames.NONE, FileNames.NONE)));

        assertThat(version("PART")).isEqualTo("part of update #41 (posted Mon 16:32)");
    }

    /** What the column "Has update" says of a truck, as a screen reader does. */
    private String version(String id) {
        String row = Browser.markup(
                browser.json("/fragments/overview").get("rows").get(id).asString());
        return find("<span class=\"key\">Has update</span>(.*?)</td>", Browser.onScreen(row))
                .replaceAll("<[^>]+>", "")
                .replace("&#39;", "'");
    }

    @Test
    void namesAreEscapedAndIsolated() {
        String page = browser.text("/");

        assertThat(page).doesNotContain("<script>alert").doesNotContain("<b>Pumper");
        assertThat(page).contains("<bdi>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&lt;b&gt;Pumper&lt;/b&gt;");
        assertThat(page).contains("<bdi>سيارة إطفاء 12</bdi>");
        assertThat(browser.text("/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")).doesNotContain("<script>alert");
    }

    @Test
    void aTruckWhoseIdIsTheNameOfAMemberOfEveryObjectHasItsRow() {
        String[] ids = {"constructor", "toString", "valueOf", "__proto__"};
        fleet.replaceBy(FLEETS.of(
                Arrays.stream(ids).map(id -> FLEETS.upToDate("Engine 1").id(id)).toArray(Truck[]::new)));

        assertThat(rows(browser.text("/"))).containsExactly(ids);
        assertThat(browser.json("/fragments/overview").get("rows").propertyNames())
                .containsExactly(ids);
    }

    @Test
    void beforeTheFirstVerdictsItDoesNotSayThatThereAreNoTrucks() {
        fleet.replaceBy(FLEETS.notKnownYet(FLEETS.notReached()));

        assertThat(browser.text("/"))
                .contains("Not known yet. The station&#39;s own files could not be checked so far.")
                .contains("The sync program has not been reached yet. Nothing is known of any truck yet.")
                .contains("<b>not known yet</b>")
                .doesNotContain("No trucks", "Add the first truck", "Showing what was known", "none yet");

        fleet.replaceBy(FLEETS.notKnownYet(FLEETS.station()));

        assertThat(browser.text("/"))
                .contains("Not known yet. The Status folder has not been read so far.")
                .doesNotContain("No trucks", "Add the first truck");
        assertThat(browser.json("/fragments/overview").get("summary").asString())
                .contains("Not known yet.");
    }

    @Test
    void onlyWhereThereIsSurelyNoTruckItSaysHowToAddOne() {
        fleet.replaceBy(FLEETS.of());
        assertThat(browser.text("/")).contains("No trucks yet.", "Add the first truck");

        fleet.replaceBy(FLEETS.of(1, FLEETS.cannotCheck(Fleets.TUESDAY.minusSeconds(840))));
        assertThat(browser.text("/")).contains("No trucks were known at 14:18.").doesNotContain("Add the first truck");
    }

    @Test
    void hashesAreOnlyOnThePageOfATruck() {
        assertThat(browser.text("/")).doesNotContain("HASHOFUPDATE", "UNKNOWN0HASH");
    }

    @Test
    void aStationThatCannotCheckSaysSinceWhenAndKeepsTheRows() {
        fleet.replaceBy(
                FLEETS.of(1, FLEETS.cannotCheck(Fleets.TUESDAY.minusSeconds(840)), FLEETS.upToDate("Engine 1")));

        String page = browser.text("/");

        assertThat(Browser.onScreen(page))
                .contains("The station&#39;s sync program is not answering. What you see is from 14:18.");
        assertThat(page).contains("The Status folder can&#39;t be read.");
        assertThat(rows(page)).hasSize(1);
    }

    @Test
    void aStationWithoutTrucksSaysWhatToDo() {
        fleet.replaceBy(FLEETS.of());

        assertThat(browser.text("/"))
                .contains("No trucks yet.", "Add the first truck")
                .doesNotContain("class=\"chip\"");
    }

    @Test
    void thePartForAnOpenPageHasOnlyTheRowsThatChangedAndTheOrderOfAll() {
        String page = browser.text("/?q=engine");
        var changed = FLEETS.notReporting("Engine 5")
                .changedIn(fleet.snapshot().first().version() + 1);
        fleet.show(withInstead(changed.status()));

        JsonNode part =
                browser.json("/fragments/overview?q=engine&edition=" + edition(page) + "&since=" + versionOf(page));

        assertThat(part.get("rows").propertyNames()).containsExactly(changed.id());
        assertThat(part.get("rows").get(changed.id()).asString())
                .contains("Not reporting")
                .startsWith("<tr ");
        assertThat(part.get("inService").size() + part.get("outOfService").size())
                .isEqualTo(rows(browser.text("/?q=engine")).size());
        assertThat(part.get("summary").asString()).contains("7 of 17 trucks");
        assertThat(part.get("version").asLong())
                .isEqualTo(fleet.snapshot().first().version());
    }

    @Test
    void aPageOfAnotherRunOrOfALaterVersionGetsEveryRow() {
        String page = browser.text("/");
        int all = rows(page).size();

        assertThat(browser.json("/fragments/overview?edition=other&since=" + versionOf(page))
                        .get("rows")
                        .size())
                .isEqualTo(all);
        assertThat(browser.json("/fragments/overview?edition=" + edition(page) + "&since=99999999")
                        .get("rows")
                        .size())
                .isEqualTo(all);
        assertThat(browser.json("/fragments/overview").get("rows").size()).isEqualTo(all);
    }

    @Test
    void aTruckThatChangesItsStateLeavesTheFilterOfTheOldOne() {
        String page = browser.text("/?state=behind");
        fleet.show(withInstead(FLEETS.upToDate("Brush 12")
                .changedIn(fleet.snapshot().first().version() + 1)
                .status()));

        JsonNode part =
                browser.json("/fragments/overview?state=behind&edition=" + edition(page) + "&since=" + versionOf(page));

        assertThat(part.get("inService").size()).isEqualTo(2);
        assertThat(part.get("rows").isEmpty()).isTrue();
    }

    @Test
    void theGroupsOfTheRosterCanBeChosenAndTheAddressSaysWhich() {
        fleet.replaceBy(grouped());

        String all = browser.text("/");
        assertThat(options(all)).containsExactly("", "North", "North, East", "South");
        assertThat(all).contains("<span class=\"unseen\">, group </span><bdi>North, East</bdi>");

        String north = browser.text("/?group=north");
        assertThat(rows(north)).containsExactly("N2", "N1", "N3");
        assertThat(options(north)).containsExactly("", "north", "North, East", "South");
        assertThat(north).contains("selected=\"selected\">north</option>", "href=\"?state=behind&amp;group=north\"");
        assertThat(north).contains("href=\"wall?group=north\"", "href=\"fleet.csv?group=north\"");
        assertThat(rows(browser.text("/?group=North,+East&state=behind"))).containsExactly("E1");
        assertThat(browser.text("/fleet.csv?group=North,+East").lines()).hasSize(2);
    }

    @Test
    void theCountOfEveryFilterOfAGroupIsTheNumberOfItsRows() {
        fleet.replaceBy(grouped());

        List<MatchResult> chips =
                CHIP.matcher(browser.text("/?group=North")).results().toList();

        assertThat(chips)
                .extracting(chip -> chip.group(2) + " " + chip.group(3))
                .containsExactly("All 2", "Behind 1", "Up to date 1", "Out of service 1");
        for (MatchResult chip : chips.subList(1, chips.size())) {
            assertThat(rows(browser.text("/" + chip.group(1).replace("&amp;", "&"))))
                    .hasSize(Integer.parseInt(chip.group(3)));
        }
    }

    @Test
    void aGroupThatNobodyIsInSaysSo() {
        fleet.replaceBy(grouped());

        assertThat(browser.text("/?group=West")).contains("There is no truck of the group “West”.");
        assertThat(browser.text("/?group=South&state=behind"))
                .contains("No truck of the group “South” is in this state now.");
        assertThat(options(browser.text("/?group=West"))).contains("West");
    }

    @Test
    void withoutGroupsThereIsNoneToChoose() {
        assertThat(browser.text("/")).contains("<span class=\"pick\" id=\"groups\" hidden=\"hidden\">");
    }

    @Test
    void anOpenPageGetsTheRowsOfItsGroupAndTheGroupsToChooseFrom() {
        fleet.replaceBy(grouped());

        JsonNode part = browser.json("/fragments/overview?group=South");

        assertThat(part.get("rows").propertyNames()).containsExactly("S1");
        assertThat(part.get("groups").toString()).isEqualTo("[\"North\",\"North, East\",\"South\"]");
    }

    @Test
    void aTruckOutOfServiceSaysUntilWhenAndWhy() {
        assertThat(browser.text("/")).contains(">out of service until 30 Nov: new pump</li>");
    }

    @Test
    void newDevicesAreMarkedCountedAndLinkedToTheRoster() {
        assertThat(browser.text("/")).doesNotContain("new device");
        fleet.replaceBy(FLEETS.of(
                FLEETS.upToDate("Engine 1").inGroup(""),
                FLEETS.behind("Laptop-17", 1).newDevice()));

        String page = browser.text("/");

        assertThat(page).contains("href=\"roster#new\">1 new device</a>", "1 of 2 trucks has the current files.");
        assertThat(page).contains("<a href=\"roster#new\">new, not on the roster</a>");
    }

    private static Board grouped() {
        return FLEETS.of(
                FLEETS.upToDate("Engine 1").id("N1").inGroup("North"),
                FLEETS.behind("Engine 2", 1).id("N2").inGroup("North"),
                FLEETS.upToDate("Engine 3").id("N3").inGroup("North").outOfService("sold"),
                FLEETS.upToDate("Engine 4").id("S1").inGroup("South"),
                FLEETS.behind("Engine 5", 1).id("E1").inGroup("North, East"),
                FLEETS.upToDate("Engine 6").id("X1"));
    }

    private static List<String> options(String page) {
        return Pattern.compile("<option value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(option -> option.group(1))
                .toList();
    }

    @Test
    void ofManyTrucksTheWorstHundredComeFirstAndTheRestWhenItIsWanted() {
        fleet.replaceBy(FLEETS.many(1_000));
        List<String> all = fleet.snapshot().first().peers().stream()
                .filter(peer -> !peer.facts().outOfService())
                .map(peer -> peer.id().value())
                .toList();

        String first = browser.text("/");
        assertThat(rows(first).subList(0, 100)).containsExactlyElementsOf(all.subList(0, 100));
        assertThat(first).contains("more trucks are not shown.", "href=\"?show=200\"", "href=\"?show=all\"");
        assertThat(rows(browser.text("/?show=200")).subList(0, 200)).containsExactlyElementsOf(all.subList(0, 200));
        assertThat(rows(browser.text("/?show=all")))
                .hasSize(fleet.snapshot().first().peers().size());
        assertThat(find("id=\"more\" ([^>]*)>", browser.text("/?show=all"))).contains("hidden");
        assertThat(rows(browser.text("/?show=-7"))).isEqualTo(rows(first));
        assertThat(browser.text("/?q=engine")).contains("href=\"?q=engine&amp;show=200\"");
    }

    @Test
    void aPageThatWantsMoreTrucksGetsTheRowsThatItDoesNotHave() {
        fleet.replaceBy(FLEETS.many(1_000));
        String page = browser.text("/");
        String since = "edition=" + edition(page) + "&since=" + versionOf(page);

        JsonNode more = browser.json("/fragments/overview?show=200&shown=100&" + since);
        assertThat(more.get("inService")).hasSize(200);
        assertThat(more.get("rows").propertyNames())
                .contains(
                        more.get("inService").get(100).asString(),
                        more.get("inService").get(199).asString())
                .doesNotContain(more.get("inService").get(99).asString());
        assertThat(more.get("more").get("next").asString()).isEqualTo("?show=300");

        assertThat(browser.json("/fragments/overview?" + since).get("rows")).isEmpty();
        assertThat(browser.json("/fragments/overview?show=all&shown=100&" + since)
                        .get("more")
                        .get("words")
                        .asString())
                .isEmpty();
    }

    @Test
    void codesThatNoStateHasAreIgnored() {
        assertThat(rows(browser.text("/?state=nonsense")))
                .hasSize(fleet.snapshot().first().peers().size());
        assertThat(browser.get("/fragments/overview?since=nonsense").statusCode())
                .isEqualTo(400);
    }

    private Board withInstead(PeerStatus changed) {
        var before = fleet.snapshot().first();
        assertThat(before.peer(changed.id())).isPresent();
        var peers = before.peers().stream()
                .map(peer -> peer.id().equals(changed.id()) ? changed : peer)
                .toList();
        return OneFolder.board(before.version() + 1, before.at(), true, before.station(), peers, before.updates());
    }

    private static String edition(String page) {
        return find("data-edition=\"([^\"]+)\"", page);
    }

    private static String versionOf(String page) {
        return find("data-version=\"([^\"]+)\"", page);
    }
}
