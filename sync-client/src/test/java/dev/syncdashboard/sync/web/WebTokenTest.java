package dev.syncdashboard.sync.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.syncdashboard.sync.web.FakeGui.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.syncdashboard.sync.Login;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v2.Waiting;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebTokenTest {

    private static final String VERSION = "{\"status\":200,\"value\":\"3.1.2 (1076)\"}";

    private final FakeGui engine = new FakeGui();
    private final WebClient client = new WebClient(
            SyncOptions.of(engine.url()).withLogin(new Login("chief", "secret")),
            Clock.fixed(Instant.ofEpochMilli(1_785_801_600_123L), ZoneOffset.UTC));

    @BeforeEach
    void answer() {
        engine.answer("version", VERSION);
    }

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    @Test
    void sendsLoginTokenFirstAndCookie() throws Exception {
        client.version();

        LoggedRequest last = engine.requests("/gui/").stream()
                .filter(request -> request.getUrl().contains("token="))
                .findFirst()
                .orElseThrow();
        assertThat(last.getUrl()).isEqualTo("/gui/?token=t-1_A&action=version&t=1785801600123");
        assertThat(last.getHeader("Cookie")).isEqualTo("GUID=c1");
        assertThat(last.getHeader("Authorization")).isEqualTo("Basic Y2hpZWY6c2VjcmV0");
        assertThat(engine.requests("/gui/token.html"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.getHeader("Authorization")).isEqualTo("Basic Y2hpZWY6c2VjcmV0"));
    }

    @Test
    void keepsTheTokenForLaterCalls() throws Exception {
        client.version();
        client.version();

        assertThat(engine.requests("/gui/token.html")).hasSize(1);
        assertThat(engine.actions()).containsExactly("action=version", "action=version");
    }

    @Test
    void fetchesANewOneOnceTheOldIsStale() throws Exception {
        client.version();
        stale();
        engine.newSession("t2", "c2");
        engine.answer("version", VERSION);

        assertThat(client.version()).isEqualTo("3.1.2 (1076)");
        assertThat(engine.requests("/gui/token.html")).hasSize(2);
    }

    @Test
    void manyThreadsShareOneToken() throws Exception {
        engine.answerToken(html("<div id='token'>t-1_A</div>")
                .withHeader("Set-Cookie", "GUID=c1; path=/")
                .withFixedDelay(300));
        List<Waiting<String>> asking = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            asking.add(Waiting.start(client::version));
        }
        for (Waiting<String> each : asking) {
            assertThat(each.result()).isEqualTo("3.1.2 (1076)");
        }

        assertThat(engine.requests("/gui/token.html")).hasSize(1);
    }

    @Test
    void triesOnceOnlyIfTheTokenDoesNotHelp() {
        stale();

        SyncException failure = catchThrowableOfType(SyncException.ErrorAnswer.class, client::version);

        assertThat(failure).hasMessage("GET /gui/?action=version: HTTP 400: invalid request");
        assertThat(engine.requests("/gui/token.html")).hasSize(1);
        assertThat(engine.requests("/gui/")).hasSize(2);
    }

    @Test
    void saysThatTheLoginIsWrongAndNotThatTheRequestIs() {
        engine.answerToken(aResponse().withStatus(401));

        assertThat(catchThrowableOfType(SyncException.LoginRefused.class, client::version))
                .hasMessage("GET /gui/?action=version: HTTP 401: the login was refused");
    }

    @Test
    void aPageWithoutATokenLeavesTheFirstAnswer() {
        engine.answerToken(html("<html>Welcome</html>"));

        assertThat(catchThrowableOfType(SyncException.ErrorAnswer.class, client::version))
                .hasMessageEndingWith("HTTP 400: invalid request");
    }

    @Test
    void addressOfTheEngineMayHaveAPath() throws Exception {
        try (WebClient behindProxy = new WebClient(SyncOptions.of(URI.create(engine.url() + "/")))) {
            assertThat(behindProxy.version()).isEqualTo("3.1.2 (1076)");
        }
    }

    /** Whatever token there is, no action takes it. */
    private void stale() {
        engine.answer("version", aResponse().withStatus(400).withBody("invalid request"));
    }
}
