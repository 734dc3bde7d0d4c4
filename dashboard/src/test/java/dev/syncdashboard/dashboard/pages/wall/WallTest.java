package dev.syncdashboard.dashboard.pages.wall;

import static dev.syncdashboard.dashboard.fixture.Browser.find;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.model.Mark;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@WebTest
class WallTest extends ServedFleet {

    private static final Pattern NAME = Pattern.compile("<li [^>]*data-name=\"([^\"]+)\"");

    @BeforeEach
    void everyState() {
        fleet.replaceBy(FLEETS.everything());
    }

    @Test
    void showsTheHeadlineTheUpdateAndTheWorstTrucksInWords() {
        String wall = plain(browser.text("/wall"));

        assertThat(wall)
                .contains("8 of 17 trucks have the current files.", "3 behind", "Out of service: Engine 9, Engine 10.")
                .contains("Current update: #42 a.txt, mill.pdf and 1 more, posted 09:32, 5 h ago, 3 files changed.")
                .contains("Engine 7 Needs a look Not reporting In contact, but no report since update #42.")
                .contains("Last heard Mon 17:32, 21 h ago");
        assertThat(problems(browser.text("/wall"))).startsWith("Engine 7", "Rescue 2");
    }

    @ParameterizedTest
    @CsvSource({"5, 2, 1, ''", "20, 6, 2, ''", "30, 6, 2, and 3 more", "1000, 6, 2, and 294 more"})
    void aFleetOfAnySizeFitsOnOneScreen(int trucks, int shown, int columns, String more) {
        fleet.replaceBy(FLEETS.many(trucks));

        String wall = browser.text("/wall");

        assertThat(problems(wall)).hasSize(shown);
        assertThat(wall).contains("columns-" + columns + "\"");
        assertThat(more.isEmpty() ? !wall.contains("class=\"more\"") : wall.contains("class=\"more\">" + more + "</p>"))
                .isTrue();
        assertThat(wall).hasSizeLessThan(30_000);
    }

    @ParameterizedTest
    @CsvSource({"most=15, 15, and 285 more", "most=1, 1, and 299 more", "most=0, 1, and 299 more"})
    void theAddressSaysHowManyProblemsAreShown(String query, int shown, String more) {
        fleet.replaceBy(FLEETS.many(1_000));

        String wall = browser.text("/wall?" + query);

        assertThat(problems(wall)).hasSize(shown);
        assertThat(wall).contains(">" + more + "<");
    }

    @Test
    void anUnreadableNumberOrThemeInTheAddressIsAsGoodAsNone() {
        fleet.replaceBy(FLEETS.many(1_000));

        assertThat(problems(browser.text("/wall?most=ten&theme=pink"))).hasSize(Screen.USUAL);
        assertThat(problems(browser.text("/wall?most=-3"))).hasSize(Screen.USUAL);
        assertThat(problems(browser.text("/wall?most=99999999999"))).hasSize(Screen.USUAL);
        assertThat(problems(browser.text("/wall?most=999"))).hasSize(Screen.LARGEST);
    }

    @Test
    void whatIsUpToDateStandsInBlocksOfNamesWithTheirCount() {
        fleet.replaceBy(FLEETS.many(1_000));

        String wall = plain(browser.text("/wall"));

        assertThat(wall)
                .contains("300 Up to date Engine 7, Engine 8, Engine 9, Engine 17,")
                .contains("and 288 more")
                .contains("400 Up to date when last heard (oldest report: 10:32, 4 h ago) Engine 3, Engine 4,")
                .contains("and 388 more");
    }

    @Test
    void trucksOutOfContactHaveADashedBorderAndSaySo() {
        String wall = browser.text("/wall?q=Brush+12");

        assertThat(find("<li class=\"([^\"]+)\"", wall)).isEqualTo("card dashed");
        assertThat(wall).contains("Was behind by 2 updates when last heard");
        assertThat(find("<li class=\"([^\"]+)\"", browser.text("/wall?q=Ladder+3")))
                .isEqualTo("card");
        assertThat(find("class=\"(group(?: dashed)?)\"", browser.text("/wall?q=Engine+6")))
                .isEqualTo("group dashed");
    }

    @Test
    void filtersAreThoseOfTheOverviewAndTheWallSaysThatItLeavesTrucksOut() {
        String wall = browser.text("/wall?state=behind&q=ladder");

        assertThat(problems(wall)).containsExactly("Ladder 3");
        assertThat(wall).contains("Only trucks with “ladder” in their names: Behind.");
        assertThat(browser.text("/wall?state=out_of_service")).contains("Only these trucks: Out of service.");
        assertThat(plain(browser.text("/wall?state=out_of_service"))).contains("2 Out of service Engine 9, Engine 10");
        assertThat(browser.text("/wall?q=no+such")).contains("No truck that this wall shows.");
        assertThat(browser.text("/wall")).doesNotContain("class=\"only\"");
    }

    @Test
    void aWallMayShowSomeGroupsOnly() {
        fleet.replaceBy(FLEETS.of(
                FLEETS.behind("Engine 1", 1).inGroup("North"),
                FLEETS.behind("Engine 2", 1).inGroup("South, left"),
                FLEETS.behind("Ladder 3", 1).inGroup("West")));

        assertThat(problems(browser.text("/wall?group=north"))).containsExactly("Engine 1");
        assertThat(browser.text("/wall?group=north")).contains("Only trucks of the group “north”.");
        assertThat(problems(browser.text("/wall?group=North&group=South,+left")))
                .containsExactly("Engine 1", "Engine 2");
        assertThat(browser.text("/wall?group=North&group=West&q=engine&state=behind"))
                .contains("Only trucks of the groups “North”, “West” with “engine” in their names: Behind.");
        assertThat(problems(
                        browser.json("/fragments/wall?group=West").get("html").asString()))
                .containsExactly("Ladder 3");
    }

    @Test
    void aTruckWithTheRightFilesThatNeedsALookComesFirstAndSaysSo() {
        fleet.replaceBy(FLEETS.of(
                FLEETS.upToDate("Engine 1"),
                FLEETS.upToDate("Engine 2").marked(Mark.Kind.NEEDS_A_LOOK, "needs a look")));

        assertThat(plain(browser.text("/wall"))).contains("2 Up to date Engine 2 needs a look, Engine 1");
    }

    @Test
    void aStationThatCannotCheckSaysSoAndKeepsTheTrucks() {
        fleet.replaceBy(
                FLEETS.of(1, FLEETS.cannotCheck(Fleets.TUESDAY.minusSeconds(840)), FLEETS.behind("Engine 1", 2)));

        String wall = browser.text("/wall");

        assertThat(wall)
                .contains("<strong>Can&#39;t check since 14:18</strong>")
                .contains("The station&#39;s sync program is not answering. What you see is from 14:18.");
        assertThat(problems(wall)).containsExactly("Engine 1");
    }

    @Test
    void aFleetWithoutTrucksSaysHowTheyGetThere() {
        fleet.replaceBy(FLEETS.of());

        assertThat(browser.text("/wall"))
                .contains("No trucks yet.", "A truck appears here by itself after its first report has arrived.");
    }

    @Test
    void theAddressBeatsTheSystemsChoiceOfDarkOrLight() {
        Pattern dark = Pattern.compile("<link rel=\"stylesheet\" href=\"/dark-[0-9a-f]+\\.css\" media=\"([^\"]+)\"");

        assertThat(find(dark.pattern(), browser.text("/wall"))).isEqualTo("screen and (prefers-color-scheme: dark)");
        assertThat(find(dark.pattern(), browser.text("/"))).isEqualTo("screen and (prefers-color-scheme: dark)");
        assertThat(find(dark.pattern(), browser.text("/wall?theme=dark"))).isEqualTo("screen");
        assertThat(browser.text("/wall?theme=light")).doesNotContain("/dark-");
    }

    @Test
    void nothingOnItIsThereToBePressed() {
        String wall = browser.text("/wall");
        String body = wall.substring(wall.indexOf("<body"));

        assertThat(body).doesNotContain("<a ", "<button", "<input", "<form");
        assertThat(body).contains("aria-live=\"polite\"", "data-live=\"/live\"");
    }

    @Test
    void namesAreEscapedAndIsolated() {
        assertThat(browser.text("/wall?most=32"))
                .doesNotContain("<script>alert", "<b>Pumper")
                .contains("<bdi>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&lt;b&gt;Pumper&lt;/b&gt;")
                .contains("<bdi>سيارة إطفاء 12</bdi>");
        assertThat(browser.text("/wall?q=%3Cscript%3Ealert(1)%3C/script%3E&theme=%22%3E"))
                .doesNotContain("<script>alert");
    }

    @Test
    void anOpenWallGetsTheBoardThatItsAddressAsksFor() {
        String page = browser.text("/wall?state=behind&most=2");
        fleet.replaceBy(FLEETS.of(FLEETS.behind("Engine 1", 1), FLEETS.notReporting("Engine 2")));

        JsonNode change = browser.json("/fragments/wall?state=behind&most=2&theme=dark");

        assertThat(change.get("version").asLong())
                .isEqualTo(fleet.snapshot().first().version());
        assertThat(change.get("edition").asString()).isEqualTo(find("data-edition=\"([^\"]+)\"", page));
        assertThat(problems(change.get("html").asString())).containsExactly("Engine 1");
        assertThat(page).contains(">and 1 more<", "data-fragment=\"/fragments/wall?state=behind&amp;most=2\"");
    }

    @Test
    void theOverviewLinksToTheWallWithItsOwnFilter() {
        assertThat(browser.text("/")).contains("<a id=\"wall\" href=\"wall\">Wall display</a>");
        assertThat(browser.text("/?state=behind&q=x")).contains("href=\"wall?state=behind&amp;q=x\">Wall display</a>");
    }

    /** The names of the trucks shown large, in order. */
    private static List<String> problems(String html) {
        return NAME.matcher(html).results().map(truck -> truck.group(1)).toList();
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .replaceAll(" ([,.)])", "$1")
                .replace("( ", "(");
    }
}
