package dev.syncdashboard.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.dashboard.delivery.FilesBetween;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.ErrorResponseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class ApiRefusalTest extends ServedFleet {

    @BeforeEach
    void oneTruck() {
        fleet.replaceBy(FLEETS.of(FLEETS.upToDate("Engine 1").id("ENGINE1")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/updates?limit=0                          | limit  | limit must be a whole number from 1 to 1000, but is \"0\".",
                "/updates?limit=1001                       | limit  | limit must be a whole number from 1 to 1000, but is \"1001\".",
                "/updates?limit=many                       | limit  | limit must be a whole number from 1 to 1000, but is \"many\".",
                "/updates?before=-1                        | before | before must be a whole number from 1 to 2147483647, but is \"-1\".",
                "/updates/42?files=yes                     | files  | files must be true or false, but is \"yes\".",
                "/peers/ENGINE1/history?from=yesterday     | from   | from must be a moment such as 2026-11-24T14:32:10Z, but is \"yesterday\".",
                "/peers/ENGINE1/history?to=2026-11-24      | to     | to must be a moment such as 2026-11-24T14:32:10Z, but is \"2026-11-24\".",
                "/peers/ENGINE1/history?from=2027-01-01T00:00:00Z | from | from must be earlier than to, which is 2026-11-24T14:32:10Z.",
                "/peers/ENGINE1/history?from=2025-10-20T14:32:09Z | from | from must not be more than 400 days before to, which is 2026-11-24T14:32:10Z."
            })
    void aWrongParameterIsNamedAndSaidWhy(String path, String parameter, String detail) {
        JsonNode problem = problem(400, path);

        assertThat(problem.get("title").asString()).isEqualTo("Bad parameter");
        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString()).isEqualTo(detail);
    }

    @Test
    void theLongestStretchIsTaken() {
        assertThat(browser.get("/api/v1/peers/ENGINE1/history?from=2025-10-20T14:32:10Z")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/api/v1/updates?limit=1000&before=2147483647").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/peers/NOBODY",
                "/peers/NOBODY/history",
                "/peers/NOBODY/missing",
                "/peers/%3Cb%3E",
                "/updates/999",
                "/updates/999/peers",
                "/updates/042",
                "/updates/x"
            })
    void whatIsNotThereIsAProblemOnlyOnceTheFleetIsKnown(String path) {
        assertThat(problem(404, path).get("title").asString()).startsWith("Unknown ");

        fleet.replaceBy(FLEETS.notKnownYet(FLEETS.station()));

        assertThat(problem(503, path).get("title").asString()).isEqualTo("Not known yet");
    }

    @Test
    void beforeTheFirstVerdictsNobodyKnowsWhoHasAnUpdate() {
        fleet.replaceBy(FLEETS.notKnownYet(FLEETS.station()));

        assertThat(problem(503, "/numbers").get("title").asString()).isEqualTo("Not known yet");
        assertThat(problem(503, "/updates/42/peers").get("title").asString()).isEqualTo("Not known yet");
    }

    @Test
    void anAddressThatTheApiDoesNotHaveIsAProblemToo() {
        for (String path : new String[] {"", "/", "/nothing", "/peers", "/updates/42/nothing"}) {
            assertThat(problem(404, path).get("detail").asString()).contains("/api/v1/openapi.json");
        }
    }

    @Test
    void theApiChangesNothing() {
        for (String path : new String[] {"/fleet", "/updates/42", "/nothing"}) {
            HttpResponse<String> answer = browser.post("/api/v1" + path, Map.of());

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(browser.send("HEAD", "/api/v1/numbers", "application/json").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whereTheHistoryDoesNotAnswerThatIsTheProblem(@Autowired FilesBetween files) {
        HistoryLookup gone = new HistoryLookup(OneFolder.inMemory()::of, Duration.ofSeconds(10));
        gone.close();
        Clock clock = Clock.fixed(Fleets.TUESDAY, ZoneOffset.UTC);
        UpdatesApiController updates = new UpdatesApiController(gone);
        PeerPastApiController past = new PeerPastApiController(gone, files, clock);

        assertNotReadable(() -> updates.peers(fleet.snapshot().first(), "42"));
        assertNotReadable(() -> past.history(fleet.snapshot().first(), "ENGINE1", Optional.empty(), Optional.empty()));
    }

    private static void assertNotReadable(ThrowingCallable question) {
        assertThatThrownBy(question).isInstanceOfSatisfying(ErrorResponseException.class, refusal -> {
            assertThat(refusal.getStatusCode().value()).isEqualTo(503);
            assertThat(refusal.getBody().getTitle()).isEqualTo("History not readable");
            assertThat(refusal.getBody().getDetail()).startsWith("The history did not answer in time.");
        });
    }

    private JsonNode problem(int status, String path) {
        HttpResponse<String> answer = browser.send("GET", "/api/v1" + path, "text/html");

        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).as(path).hasValue("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }
}
