package dev.syncdashboard.sync.v1;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.syncdashboard.sync.v1.FakeV1.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.syncdashboard.sync.CallFaultsContract;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v2.FakeEngine;
import dev.syncdashboard.sync.v2.Waiting;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SyncV1FaultsTest extends CallFaultsContract<V1Call, SyncV1Client, FakeV1> {

    SyncV1FaultsTest() {
        super(new FakeV1(), engine -> SyncOptions.of(engine.url()), SyncV1Client::new);
    }

    static Stream<V1Call> calls() {
        return Arrays.stream(V1Call.values());
    }

    static Stream<V1Call> callsThatNeedAnAnswer() {
        return calls();
    }

    @Override
    protected ResponseDefinitionBuilder good(String body) {
        return response(body);
    }

    @Override
    protected void assertNames(V1Call call, SyncException failure) {
        assertThat(failure).hasMessageStartingWith("GET /api?method=" + call.method() + ": ");
        assertThat(failure.toString()).doesNotContain("H6CE2YL7");
    }

    @ParameterizedTest
    @EnumSource
    void takesAnErrorWithHttp200ForAnError(V1Call call) {
        assertThat(failure(SyncException.ErrorAnswer.class, call, response("{\"error\": 2}")))
                .hasMessageEndingWith(": HTTP 200: error 2: a parameter is missing");
        assertThat(failure(SyncException.ErrorAnswer.class, call, response("{\"result\": 201, \"message\": \"Bad\"}")))
                .hasMessageEndingWith(": HTTP 200: error 201: Bad");
        assertThat(failure(SyncException.ErrorAnswer.class, call, response("{\"error\": \"no such folder\"}"))
                        .engineCode())
                .isEmpty();
        assertThat(failure(SyncException.ErrorAnswer.class, call, response("{\"error\": {\"message\": \"no\"}}")))
                .hasMessageEndingWith(": HTTP 200: no");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnAnswerOfAnotherShape(V1Call call) {
        assertThat(failure(SyncException.MalformedAnswer.class, call, response(call.otherShape())))
                .hasMessageContaining(": HTTP 200: JSON, but no ");
        assertThat(failure(SyncException.MalformedAnswer.class, call, response("5")))
                .hasMessageContaining(": HTTP 200: JSON, but no ");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatHttpTellsOf(V1Call call) {
        for (int code : new int[] {401, 403}) {
            assertThat(failure(
                            SyncException.LoginRefused.class, call, response("").withStatus(code)))
                    .hasMessageEndingWith(": HTTP " + code + ": the login was refused");
        }
        assertThat(failure(
                        SyncException.ErrorAnswer.class, call, response("busy").withStatus(500)))
                .hasMessageEndingWith(": HTTP 500: busy");
    }

    @Test
    void readsUtf8WhateverTheHeaderSays() throws Exception {
        byte[] body = "\uFEFF[{\"dir\": \"/srv/Einsatzpläne 消防\"}]".getBytes(StandardCharsets.UTF_8);
        engine.answer(
                "get_folders",
                aResponse()
                        .withHeader("Content-Type", "text/javascript; charset=ISO-8859-1")
                        .withBody(body));

        assertThat(client.folders()).extracting(V1Folder::directory).containsExactly("/srv/Einsatzpläne 消防");
    }

    @ParameterizedTest
    @CsvSource({
        "'no folder AH6CE2YL7RUJ3C277FUJF7ECTOH3BIWZO here', 'no folder *** here'",
        "'DJj98eY2XqsVf83RpiDU0SuAzVZcPatsjJ2KsxkTDl5em2hMsxPqx?', '***?'"
    })
    void repeatsNoSecretOfTheEngine(String said, String shown) {
        engine.answer("get_os", "{\"error\": 3, \"message\": \"" + said + "\"}");

        assertThat(catchThrowableOfType(SyncException.ErrorAnswer.class, client::os))
                .hasMessageEndingWith("error 3: " + shown);
    }

    @Test
    void closingEndsACall() throws Exception {
        engine.answer("get_os", response("{}").withFixedDelay(FakeEngine.FOREVER_MILLIS));
        Waiting<String> asking = Waiting.start(client::os);

        Waiting.until(() -> !engine.requests().isEmpty());

        client.close();

        assertThat(asking.failure()).isInstanceOf(InterruptedException.class);
    }
}
