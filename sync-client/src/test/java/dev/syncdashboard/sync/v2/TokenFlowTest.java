package dev.syncdashboard.sync.v2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.syncdashboard.sync.v2.FakeEngine.data;
import static dev.syncdashboard.sync.v2.FakeEngine.fixture;
import static dev.syncdashboard.sync.v2.FakeEngine.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncdashboard.sync.Login;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFlowTest {

    private static final LinkTerms TERMS = new LinkTerms(Duration.ofMinutes(1), true, Permission.READ_ONLY);

    private final FakeEngine engine = new FakeEngine();
    private final SyncClient client =
            new SyncClient(SyncOptions.of(engine.url()).withLogin(new Login("chief", "secret")));

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    /** A link is given for this token with its own cookie only; everything else is refused. */
    private void linkNeeds(int refusal, String token, String cookie) {
        engine.answer("/folders/123/link", aResponse().withStatus(refusal).withBody("invalid request"));
        engine.server()
                .stubFor(any(urlPathEqualTo("/api/v2/folders/123/link"))
                        .withQueryParam("token", equalTo(token))
                        .withCookie("GUID", equalTo(cookie))
                        .willReturn(json(200, fixture("link.json"))));
    }

    private void tokenIs(String token, String cookie) {
        engine.answer(
                "/token",
                data("{\"token\": \"" + token + "\"}")
                        .withHeader("Set-Cookie", "GUID=" + cookie + "; Path=/; HttpOnly"));
    }

    @Test
    void asksForNoTokenWhereNoneIsNeeded() throws Exception {
        engine.answer("/folders/123/link", "link.json");

        client.createLink("123", TERMS);

        assertThat(engine.requests("/token")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void fetchesATokenAndSendsItWithItsCookie(int refusal) throws Exception {
        linkNeeds(refusal, "t+1/=&x", "c1");
        tokenIs("t+1/=&x", "c1");

        assertThat(client.createLink("123", TERMS)).startsWith("https://link");
        assertThat(engine.requests("/folders/123/link")).hasSize(2);
        engine.server()
                .verify(getRequestedFor(urlPathEqualTo("/api/v2/token"))
                        .withHeader("Authorization", equalTo("Basic Y2hpZWY6c2VjcmV0"))
                        .withHeader("Cookie", absent()));
    }

    @Test
    void keepsTheTokenForLaterCalls() throws Exception {
        linkNeeds(400, "t1", "c1");
        tokenIs("t1", "c1");

        client.createLink("123", TERMS);
        client.createLink("123", TERMS);

        assertThat(engine.requests("/token")).hasSize(1);
        assertThat(engine.requests("/folders/123/link")).hasSize(3);
    }

    @Test
    void dropsAStaleTokenAndFetchesANewOneOnce() throws Exception {
        linkNeeds(400, "t1", "c1");
        tokenIs("t1", "c1");
        client.createLink("123", TERMS);
        linkNeeds(400, "t2", "c2");
        tokenIs("t2", "c2");

        client.createLink("123", TERMS);

        assertThat(engine.requests("/token")).hasSize(2);
        assertThat(engine.requests("/folders/123/link")).hasSize(4);
    }

    @Test
    void triesOnceOnlyIfTheTokenDoesNotHelp() {
        engine.answer("/folders/123/link", json(400, "{\"message\": \"no such folder\"}"));
        tokenIs("t1", "c1");

        SyncException failure =
                catchThrowableOfType(SyncException.ErrorAnswer.class, () -> client.createLink("123", TERMS));

        assertThat(failure).hasMessage("POST /api/v2/folders/123/link: HTTP 400: no such folder");
        assertThat(engine.requests("/token")).hasSize(1);
        assertThat(engine.requests("/folders/123/link")).hasSize(2);
    }

    @Test
    void keepsTheFirstAnswerWhereTheEngineKnowsNoTokens() {
        engine.answer("/folders/123/link", json(400, "{\"message\": \"no such folder\"}"));
        engine.answer("/token", json(404, ""));

        assertThat(catchThrowableOfType(SyncException.ErrorAnswer.class, () -> client.createLink("123", TERMS)))
                .hasMessageContaining("HTTP 400: no such folder");
        assertThat(engine.requests("/folders/123/link")).hasSize(1);
    }

    @Test
    void saysThatTheLoginIsWrongIfTheTokenIsRefusedForIt() {
        engine.answer("/folders/123/link", json(400, "invalid request"));
        engine.answer("/token", json(401, ""));

        assertThat(catchThrowableOfType(SyncException.LoginRefused.class, () -> client.createLink("123", TERMS)))
                .hasMessage("POST /api/v2/folders/123/link: HTTP 401: the login was refused");
    }

    @Test
    void manyThreadsThatAreRefusedAtOnceShareOneToken() throws Exception {
        linkNeeds(403, "t1", "c1");
        engine.answer(
                "/token",
                data("{\"token\": \"t1\"}").withHeader("Set-Cookie", "GUID=c1").withFixedDelay(300));

        List<Waiting<String>> calls = IntStream.range(0, 20)
                .mapToObj(i -> Waiting.start(() -> client.createLink("123", TERMS)))
                .toList();

        for (Waiting<String> call : calls) {
            assertThat(call.result()).startsWith("https://link");
        }
        assertThat(engine.requests("/token")).hasSize(1);
    }

    @Test
    void aWaitForATokenEndsWhenItsThreadIsInterrupted() throws Exception {
        engine.answer("/folders/123/link", json(403, ""));
        engine.answer("/token", FakeEngine.silence());
        Waiting<String> first = Waiting.start(() -> client.createLink("123", TERMS));
        Waiting<String> second = Waiting.start(() -> client.createLink("123", TERMS));
        Waiting.until(() -> engine.requests("/folders/123/link").size() == 2
                && !engine.requests("/token").isEmpty());

        first.interrupt();
        assertThat(first.failure()).isInstanceOf(InterruptedException.class);
        client.close();
        assertThat(second.failure()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void theTokenAppearsInNoMessage() {
        engine.answer("/folders/123/link", json(400, "refused: /api/v2/folders/123/link?token=sesame&x=1"));
        tokenIs("sesame", "c1");

        assertThat(catchThrowableOfType(SyncException.class, () -> client.createLink("123", TERMS)))
                .hasMessage("POST /api/v2/folders/123/link: HTTP 400:"
                        + " refused: /api/v2/folders/123/link?token=***&x=1");
    }

    @Test
    void aLongPollGetsATokenToo() throws Exception {
        engine.answer("/events", json(401, ""));
        engine.server()
                .stubFor(any(urlPathEqualTo("/api/v2/events"))
                        .withQueryParam("token", equalTo("t1"))
                        .withQueryParam("id", equalTo("-1"))
                        .willReturn(json(200, fixture("events.json"))));
        tokenIs("t1", "c1");

        assertThat(client.events(-1, Duration.ofSeconds(10)).cursor()).hasValue(45);
    }

    @Test
    void aCookieThatCannotBeSentDoesNoHarm() throws Exception {
        engine.answer("/folders/123/link", json(403, ""));
        engine.server()
                .stubFor(any(urlPathEqualTo("/api/v2/folders/123/link"))
                        .withQueryParam("token", equalTo("t1"))
                        .willReturn(json(200, fixture("link.json"))));
        tokenIs("t1", "\u00fc");

        assertThat(client.createLink("123", TERMS)).startsWith("https://link");
    }
}
