package dev.syncdashboard.sync.v1;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.syncdashboard.sync.v1.FakeV1.response;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an engine or network may do wrong, for every call. */
class SyncV1FaultsTest {

    private static final Duration SHORT = Duration.ofMillis(150);

    private final FakeV1 engine = new FakeV1();
    private final SyncOptions options = SyncOptions.of(engine.url());
    private final SyncV1Client client = new SyncV1Client(options);

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    private <T extends SyncException> T failure(Class<T> type, V1Call call, ResponseDefinitionBuilder answer) {
        return failure(type, call, answer, client);
    }

    private <T extends SyncException> T failure(
            Class<T> type, V1Call call, ResponseDefinitionBuilder answer, SyncV1Client asked) {
        engine.answer(call.method(), answer);
        T failure = catchThrowableOfType(type, () -> call.on(asked));
        assertThat(failure).as("%s", call).isNotNull();
        assertThat(failure).hasMessageStartingWith("GET /api?method=" + call.method() + ": ");
        assertThat(failure.toString()).doesNotContain("H6CE2YL7");
        return failure;
    }

    @ParameterizedTest
    @EnumSource
    void saysThatNobodyListens(V1Call call) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (SyncV1Client toNobody = new SyncV1Client(SyncOptions.of(URI.create("http://127.0.0.1:" + port)))) {
            assertThat(catchThrowableOfType(SyncException.Unreachable.class, () -> call.on(toNobody)))
                    .hasMessageContaining(": can't connect: ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheConnectionWasLost(V1Call call) {
        for (Fault fault : new Fault[] {Fault.CONNECTION_RESET_BY_PEER, Fault.EMPTY_RESPONSE}) {
            assertThat(failure(
                            SyncException.Unreachable.class, call, aResponse().withFault(fault)))
                    .hasMessageContaining(": the connection was lost: ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesUpOnAnEngineThatHangsOrOnlyTrickles(V1Call call) {
        try (SyncV1Client impatient = new SyncV1Client(options.withTimeouts(SHORT, SHORT))) {
            for (ResponseDefinitionBuilder slow : new ResponseDefinitionBuilder[] {
                response("{}").withFixedDelay(FakeEngine.FOREVER_MILLIS),
                response(" ".repeat(2_000)).withChunkedDribbleDelay(1_000, FakeEngine.FOREVER_MILLIS)
            }) {
                assertThat(failure(SyncException.Unreachable.class, call, slow, impatient))
                        .hasMessageEndingWith("no whole answer within 150 ms");
            }
        }
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
    void refusesWhatIsNoAnswerOfThisApi(V1Call call) {
        String[][] answers = {
            {"", "an empty answer"},
            {"<html><body>Welcome</body></html>", "HTML instead of JSON"},
            {"[{\"dir\": \"/srv", "not JSON, or cut off"},
            {"{} {}", "not JSON, or cut off"},
            {"[".repeat(200_000), "not JSON, or cut off"},
        };
        for (String[] answer : answers) {
            assertThat(failure(SyncException.MalformedAnswer.class, call, response(answer[0])))
                    .hasMessageEndingWith(": HTTP 200: " + answer[1]);
        }
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
        assertThat(failure(
                        SyncException.MalformedAnswer.class,
                        call,
                        aResponse().withStatus(302).withHeader("Location", "http://127.0.0.1:1/")))
                .hasMessageEndingWith(": HTTP 302: a redirect, which is not followed");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAHugeAnswer(V1Call call) {
        try (SyncV1Client small = new SyncV1Client(options.withMostAnswerBytes(1_000))) {
            assertThat(failure(SyncException.AnswerTooLarge.class, call, response(" ".repeat(2_000)), small))
                    .hasMessageEndingWith(": HTTP 200: the answer is longer than 1000 bytes");
        }
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
