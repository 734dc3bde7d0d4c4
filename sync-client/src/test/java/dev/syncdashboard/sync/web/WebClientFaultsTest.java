package dev.syncdashboard.sync.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.syncdashboard.sync.web.FakeGui.html;
import static dev.syncdashboard.sync.web.FakeGui.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.syncdashboard.sync.CallFaultsContract;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v2.FakeEngine;
import dev.syncdashboard.sync.v2.Waiting;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WebClientFaultsTest extends CallFaultsContract<GuiCall, WebClient, FakeGui> {

    WebClientFaultsTest() {
        super(new FakeGui(), engine -> SyncOptions.of(engine.url()), WebClient::new);
    }

    static Stream<GuiCall> calls() {
        return Arrays.stream(GuiCall.values());
    }

    static Stream<GuiCall> callsThatNeedAnAnswer() {
        return calls();
    }

    @Override
    protected ResponseDefinitionBuilder good(String body) {
        return json(200, body);
    }

    @Override
    protected void assertNames(GuiCall call, SyncException failure) {
        assertThat(failure).hasMessageStartingWith("GET /gui/?action=" + call.action() + ": ");
        assertThat(failure.toString()).doesNotContain("GCOZ2337").doesNotContain("t-1_A");
    }

    /** It gets its token, for which the time would be short. */
    @Override
    protected void begin(WebClient asked) throws Exception {
        engine.answer("version", "{\"status\":200,\"value\":\"3.1.2 (1076)\"}");
        asked.version();
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
    void refusesAnAnswerOfAnotherShape(GuiCall call) {
        assertThat(failure(SyncException.MalformedAnswer.class, call, json(200, "[]")))
                .hasMessageEndingWith(": HTTP 200: JSON, but no object");
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
        GuiCall call = Arrays.stream(GuiCall.values())
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
