package dev.syncdashboard.dashboard.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.WebTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WebTest
class SecurityHeadersTest extends ServedFleet {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css|svg))\"");

    @BeforeEach
    void everyState() {
        fleet.replaceBy(FLEETS.everything());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=x",
                "/trucks/NOBODY",
                "/trucks/NOBODY?reports=x",
                "/fragments/trucks/NOBODY",
                "/fragments/trucks/NOBODY/past",
                "/nothing/here",
                "/nothing.css",
                "/api/v1/fleet",
                "/api/v1/peers/NOBODY",
                "/api/v1/updates?limit=x",
                "/api/v1/openapi.json",
                "/api/v1/nothing",
                "/fragments/overview",
                "/fragments/overview?since=x",
                "/updates",
                "/updates?before=x",
                "/updates/42",
                "/updates/NOTHING",
                "/updates.csv",
                "/updates/42.csv",
                "/fragments/updates",
                "/fragments/updates/42",
                "/wall",
                "/wall?most=x",
                "/fragments/wall",
                "/roster",
                "/roster/1",
                "/fragments/roster",
                "/roster.csv",
                "/fleet.csv",
                "/numbers",
                "/numbers.csv",
                "/fragments/numbers",
                "/error",
                "/actuator/health"
            })
    void everyAnswerHasThemAndIsNotKept(String path) {
        HttpResponse<String> answer = browser.get(path);

        assertProtected(answer);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void assetsHaveTheHashOfTheirContentInTheirNamesAndMayBeKept() {
        List<MatchResult> assets = ASSET.matcher(browser.text("/")).results().toList();

        assertThat(assets).hasSizeGreaterThanOrEqualTo(8);
        for (MatchResult asset : assets) {
            HttpResponse<String> answer = browser.get(asset.group(1));
            assertThat(asset.group(1)).containsPattern("-[0-9a-f]{32}\\.");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertProtected(answer);
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("max-age=31536000");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
    void otherMethodsAreNotTaken(String method) {
        for (String path : new String[] {"/", "/live", "/api/v1/fleet", "/nothing"}) {
            HttpResponse<String> answer = browser.send(method, path, "text/html");

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
            assertProtected(answer);
        }
        assertThat(browser.send("HEAD", "/", "text/html").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/wall", "/updates", "/updates/42", "/numbers", "/api/v1/fleet", "/fleet.csv"})
    void pagesThatOnlyShowTakeNoChanges(String path) {
        HttpResponse<String> answer = browser.post(path, Map.of());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertProtected(answer);
    }

    @Test
    void pagesHaveNeitherScriptNorStyleOfTheirOwn() {
        String id = fleet.snapshot().first().peers().get(0).id().value();
        for (String path : new String[] {
            "/",
            "/wall",
            "/wall?theme=dark",
            "/trucks/" + id,
            "/trucks/NOBODY",
            "/updates",
            "/updates/42",
            "/updates/NOTHING",
            "/roster",
            "/numbers",
            "/nothing"
        }) {
            assertThat(browser.text(path))
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContain("<style", " style=\"")
                    .doesNotContainPattern(" on[a-z]+=\"")
                    .doesNotContainPattern("(src|href)=\"(https?:)?//");
        }
    }

    @Test
    void anErrorPageSaysWhatToDoAndNothingOfTheInside() {
        HttpResponse<String> answer = browser.get("/nothing/here");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Page not found", "Show all trucks");
        assertThat(answer.body()).doesNotContain("Exception", "org.springframework", "Whitelabel");
    }

    private static void assertProtected(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    }
}
