package dev.syncdashboard.sync.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.syncdashboard.sync.web.FakeGui.html;
import static dev.syncdashboard.sync.web.FakeGui.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v2.FakeEngine;
import dev.syncdashboard.sync.v2.Waiting;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an engine or network may do wrong, for every call. */
class WebClientFaultsTest {

    private static final Duration SHORT = Duration.ofMillis(150);

    private final FakeGui engine = new FakeGui();
    private final SyncOptions options = SyncOptions.of(engine.url());
    private final WebClient client = new WebClient(options);

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    private <T extends SyncException> T failure(Class<T> type, GuiCall call, ResponseDefinitionBuilder answer) {
        return failure(type, call, answer, client);
    }

    private <T extends SyncException> T failure(
            Class<T> type, GuiCall call, ResponseDefinitionBuilder answer, WebClient asked) {
        engine.answer(call.action(), answer);
        T failure = catchThrowableOfType(type, () -> call.on(asked));
        assertThat(failure).as("%s", call).isNotNull();
        assertThat(failure).hasMessageStartingWith("GET /gui/?action=" + call.action() + ": ");
        assertThat(failure.toString()).doesNotContain("GCOZ2337").doesNotContain("t-1_A");
        return failure;
    }

    @ParameterizedTest
    @EnumSource
    void saysThatNobodyListens(GuiCall call) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (WebClient toNobody = new WebClient(SyncOptions.of(URI.create("http://127.0.0.1:" + port)))) {
            assertThat(catchThrowableOfType(SyncException.Unreachable.class, () -> call.on(toNobody)))
                    .hasMessageContaining(": can't connect: ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheConnectionWasLost(GuiCall call) {
        for (Fault fault : new Fault[] {Fault.CONNECTION_RESET_BY_PEER, Fault.EMPTY_RESPONSE}) {
            assertThat(failure(
                            SyncException.Unreachable.class, call, aResponse().withFault(fault)))
                    .hasMessageContaining(": the connection was lost: ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesUpOnAnEngineThatHangsOrOnlyTrickles(GuiCall call) throws Exception {
        engine.answer("version", "{\"status\":200,\"value\":\"3.1.2 (1076)\"}");
        try (WebClient impatient = new WebClient(options.withTimeouts(SHORT, SHORT))) {
            impatient.version();
            for (ResponseDefinitionBuilder slow : new ResponseDefinitionBuilder[] {
                json(200, "{}").withFixedDelay(FakeEngine.FOREVER_MILLIS),
                json(200, " ".repeat(2_000)).withChunkedDribbleDelay(1_000, FakeEngine.FOREVER_MILLIS)
            }) {
                assertThat(failure(SyncException.Unreachable.class, call, slow, impatient))
                        .hasMessageEndingWith("no whole answer within 150 ms");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesEachFormOfAnErrorForOne(GuiCall call) {
        String inside = "{\"status\":200,\"value\":{\"error\":205,\"message\":\"SE_SM_NO_IDENTITY\"}}";
        SyncException.ErrorAnswer failure = failure(SyncException.ErrorAnswer.class, call, json(200, inside));
        assertThat(failure).hasMessageEndingWith(": HTTP 200: SE_SM_NO_IDENTITY");
        assertThat(failure.engineCode()).hasValue(205);
        assertThat(failure(
                        SyncException.ErrorAnswer.class,
                        call,
                        json(500, "{\"error\":\"invalid link\",\"status\":500}")))
                .hasMessageEndingWith(": HTTP 500: invalid link");
        assertThat(failure(SyncException.ErrorAnswer.class, call, json(200, "{\"error\":\"no such folder\"}")))
                .hasMessageEndingWith(": HTTP 200: no such folder");
        assertThat(failure(SyncException.ErrorAnswer.class, call, json(200, "{\"status\":500,\"value\":{}}")))
                .hasMessageEndingWith(": HTTP 200: status 500: no reason given");
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNoAnswerOfThisApi(GuiCall call) {
        String[][] answers = {
            {"", "an empty answer"},
            {"<html><body>Resilio Sync</body></html>", "HTML instead of JSON"},
            {"{\"status\":200,\"val", "not JSON, or cut off"},
            {"{} {}", "not JSON, or cut off"},
            {"[".repeat(200_000), "not JSON, or cut off"},
            {"[]", "JSON, but no object"},
        };
        for (String[] answer : answers) {
            assertThat(failure(SyncException.MalformedAnswer.class, call, json(200, answer[0])))
                    .hasMessageEndingWith(": HTTP 200: " + answer[1]);
        }
        assertThat(failure(
                        SyncException.MalformedAnswer.class,
                        call,
                        aResponse().withStatus(302).withHeader("Location", "http://127.0.0.1:1/")))
                .hasMessageEndingWith(": HTTP 302: a redirect, which is not followed");
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheLoginIsRefused(GuiCall call) {
        // As a real one does it, without a word.
        engine.answerAll(aResponse().withStatus(401));

        assertThat(failure(SyncException.LoginRefused.class, call, aResponse().withStatus(401)))
                .hasMessageEndingWith(": HTTP 401: the login was refused");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAHugeAnswer(GuiCall call) {
        try (WebClient small = new WebClient(options.withMostAnswerBytes(1_000))) {
            assertThat(failure(SyncException.AnswerTooLarge.class, call, json(200, " ".repeat(2_000)), small))
                    .hasMessageEndingWith(": HTTP 200: the answer is longer than 1000 bytes");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    version        | {"status":200}                    | "value" is missing
                    version        | {"status":200,"value":[]}         | "value" should be a string, but is array
                    settings       | {"status":200,"value":"x"}        | "value" is missing or no object
                    settings       | {"value":{"devicename":{}}}       | "devicename" should be a string, but is object
                    getlicenseinfo | {"status":200}                    | "value" is missing or no object
                    getmfdevices   | {"status":200,"value":{}}         | "value" should be an array, but is object
                    getsyncfolders | {"status":200}                    | "folders" is missing or no array
                    getsyncfolders | {"status":200,"folders":{}}       | "folders" is missing or no array
                    getsyncfolders | {"status":200,"value":[]}         | "folders" is missing or no array
                    getsynclink    | {"status":200,"value":{}}         | "link" is missing
                    getsynclink    | {"status":200}                    | "value" is missing
                    """)
    void namesTheFieldWithoutWhichAnAnswerIsOfNoUse(String action, String body, String expected) {
        GuiCall call = java.util.Arrays.stream(GuiCall.values())
                .filter(each -> each.action().equals(action))
                .findFirst()
                .orElseThrow();

        assertThat(failure(SyncException.MalformedAnswer.class, call, json(200, body)))
                .hasMessageEndingWith(": HTTP 200: " + expected);
    }

    @Test
    void repeatsNoSecretOfTheEngine() {
        engine.answer(
                "addsyncfolder", "{\"value\":{\"error\":3,\"message\":\"bad BGCOZ2337JPE4D37SETGMWRVOYME3QKOO\"}}");

        assertThat(catchThrowableOfType(
                        SyncException.ErrorAnswer.class, () -> client.addFolder("/x", GuiCall.secret(), false)))
                .hasMessageEndingWith(": bad ***");
    }

    @Test
    void closingEndsACall() throws Exception {
        engine.answer("version", json(200, "{}").withFixedDelay(FakeEngine.FOREVER_MILLIS));
        Waiting<String> asking = Waiting.start(client::version);
        Waiting.until(() -> engine.actions().contains("action=version"));

        client.close();

        assertThat(asking.failure()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aPageWithoutATokenIsNoWebUi() throws Exception {
        assertThat(client.isThere()).isTrue();
        engine.answerToken(html("<html><body>Welcome</body></html>"));
        assertThat(client.isThere()).isFalse();
        engine.answerToken(aResponse().withStatus(404));
        assertThat(client.isThere()).isFalse();
        engine.answerToken(aResponse().withStatus(401));
        assertThat(client.isThere()).isFalse();
    }
}
