package dev.syncdashboard.dashboard.pages.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.model.Update;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WebTest
class TitleTest extends ServedFleet {

    @BeforeEach
    void everyState() {
        fleet.replaceBy(FLEETS.everything());
    }

    @Test
    void aTitleIsSavedAndStandsOnThePagesThatNameTheUpdate() {
        HttpResponse<String> answer = post("  Mill\n Street <b> ");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("../42?title=saved");
        assertThat(title()).contains("Mill Street <b>");
        assertThat(browser.text("/updates/42?title=saved"))
                .contains("Update #42: <bdi>Mill Street &lt;b&gt;</bdi>", "The title is saved.", "Change the title")
                .contains(
                        "value=\"Mill Street &lt;b&gt;\"", "<title>Update #42: Mill Street &lt;b&gt;, Sync Dashboard");
        assertThat(browser.text("/updates")).contains("#42 <bdi>Mill Street &lt;b&gt;</bdi>");
    }

    @Test
    void anEmptyTitleTakesItAway() {
        post("Mill Street");

        HttpResponse<String> answer = post(" \t ");

        assertThat(answer.headers().firstValue("Location")).hasValue("../42?title=removed");
        assertThat(title()).isEmpty();
        assertThat(browser.text("/updates/42?title=removed")).contains("The title is removed.", "Add a title");
    }

    @Test
    void aTitleThatIsTooLongIsRefusedAndStaysInTheForm() {
        String longest = "🚒".repeat(Update.LONGEST_TITLE);
        assertThat(post(longest).statusCode()).isEqualTo(303);
        assertThat(title()).contains(longest);

        HttpResponse<String> answer = post(longest + "x");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("A title can&#39;t be longer than 120 characters.", "value=\"" + longest + "x\"")
                .contains("<details class=\"retitle\" id=\"retitle\" open=\"open\">", "aria-invalid=\"true\"");
        assertThat(title()).contains(longest);
    }

    @Test
    void theLinksOfAPageThatRefusesATitleHoldFromItsOwnAddress() {
        String page = post("x".repeat(Update.LONGEST_TITLE + 1)).body();

        assertThat(page)
                .contains("href=\"../41\"", "href=\"../42.csv\"", "href=\"../../trucks/")
                .doesNotContain("href=\"41\"", "href=\"../trucks/");
        assertThat(page).contains("data-fragment=\"/fragments/updates/42/title\"");
        assertThat(page)
                .contains(
                        browser.json("/fragments/updates/42/title").get("html").asString());
        assertThat(browser.get("/updates/42/title").headers().firstValue("Location"))
                .hasValue("../42");
        assertThat(browser.get("/updates/43/title").statusCode()).isEqualTo(404);
    }

    @Test
    void textFromTheAddressIsNotShown() {
        assertThat(browser.text("/updates/42?title=%3Cb%3Ehacked")).doesNotContain("hacked", "role=\"status\"");
    }

    @Test
    void anUpdateThatIsNotThereGetsNone() {
        HttpResponse<String> answer = browser.post("/updates/43/title", Map.of("title", "x"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("No such update");
    }

    @Test
    void anotherSiteCanNotChangeIt() {
        HttpResponse<String> answer = browser.post(
                "/updates/42/title",
                "application/x-www-form-urlencoded",
                "title=x",
                Map.of("Origin", "http://example.org"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(title()).isEmpty();
    }

    private HttpResponse<String> post(String title) {
        return browser.post("/updates/42/title", Map.of("title", title));
    }

    private Optional<String> title() {
        return fleet.snapshot().first().update(42).flatMap(Update::title);
    }
}
