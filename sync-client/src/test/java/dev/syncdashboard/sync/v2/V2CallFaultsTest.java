package dev.syncdashboard.sync.v2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.syncdashboard.sync.v2.FakeEngine.data;
import static dev.syncdashboard.sync.v2.FakeEngine.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.syncdashboard.sync.Login;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** What an engine or network may do wrong, for every call. */
class V2CallFaultsTest {

    private static final Duration SHORT = Duration.ofMillis(150);
    private static final String SECRET = "BGCOZ2337JPE4D37SETGMWRVOYME3QKOO";

    private final FakeEngine engine = new FakeEngine();
    private final SyncOptions options = SyncOptions.of(engine.url()).withLogin(new Login("chief", "hunter2"));
    private final SyncClient client = new SyncClient(options);

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    private <T extends SyncException> T failure(Class<T> type, V2Call call, ResponseDefinitionBuilder answer) {
        return failure(type, call, answer, client);
    }

    private <T extends SyncException> T failure(
            Class<T> type, V2Call call, ResponseDefinitionBuilder answer, SyncClient asked) {
        engine.answerAll(answer);
        T failure = catchThrowableOfType(type, () -> call.on(asked));
        assertThat(failure).as("%s", call).isNotNull();
        assertThat(failure).hasMessageStartingWith(call.method() + " /api/v2" + call.path());
        assertThat(failure.toString()).doesNotContain("hunter2").doesNotContain("/srv/maps");
        return failure;
    }

    @ParameterizedTest
    @EnumSource
    void saysThatNobodyListens(V2Call call) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (SyncClient toNobody = new SyncClient(SyncOptions.of(URI.create("http://127.0.0.1:" + port)))) {
            assertThat(catchThrowableOfType(SyncException.Unreachable.class, () -> call.on(toNobody)))
                    .hasMessageContaining(": can't connect: ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheConnectionWasLost(V2Call call) {
        for (Fault fault : new Fault[] {Fault.CONNECTION_RESET_BY_PEER, Fault.EMPTY_RESPONSE}) {
            assertThat(failure(
                            SyncException.Unreachable.class, call, aResponse().withFault(fault)))
                    .hasMessageContaining(": the connection was lost: ");
        }
    }

    static Stream<V2Call> changes() {
        return Arrays.stream(V2Call.values()).filter(call -> !call.method().equals("GET"));
    }

    /** On a connection that was good before, where HTTP clients like to try again. */
    @ParameterizedTest
    @MethodSource("changes")
    void aChangeWhoseAnswerIsLostIsNotSentAgain(V2Call call) throws Exception {
        engine.answerAll(data("{\"peerid\": \"P\"}"));
        client.peerId();

        failure(SyncException.Unreachable.class, call, aResponse().withFault(Fault.EMPTY_RESPONSE));

        assertThat(engine.requests(call.path())).hasSize(1);
    }

    /** The wait for events ends by itself, and is no failure: {@code LongPollTest}. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "EVENTS")
    void givesUpOnAnEngineThatHangsOrOnlyTrickles(V2Call call) {
        try (SyncClient impatient = new SyncClient(options.withTimeouts(SHORT, SHORT))) {
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
    void takesEachFormOfAnErrorForOne(V2Call call) {
        String[][] errors = {
            {"404", "{\"error\": \"no such folder\", \"status\": 404}", "no such folder"},
            {"500", "{\"message\": \"folder is busy\"}", "folder is busy"},
            {"500", "", "no reason given"},
            {"200", "{\"error\": \"no such folder\"}", "no such folder"},
            {"200", "{\"status\": 105, \"data\": {\"message\": \"already added\"}}", "status 105: already added"},
            {"200", "{\"status\": 500, \"data\": {}}", "status 500: no reason given"},
        };
        for (String[] error : errors) {
            int code = Integer.parseInt(error[0]);
            assertThat(failure(SyncException.ErrorAnswer.class, call, json(code, error[1])))
                    .hasMessageEndingWith(": HTTP " + code + ": " + error[2]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNoAnswer(V2Call call) {
        String[][] answers = {
            {"", "an empty answer"},
            {"<html><body>Sync</body></html>", "HTML instead of JSON"},
            {"{\"data\": {\"na", "not JSON, or cut off"},
            {"{} {}", "not JSON, or cut off"},
            {"[".repeat(200_000), "not JSON, or cut off"},
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
    void refusesDataOfAnotherShapeIfItsShapeIsKnown(V2Call call) throws Exception {
        for (String other : new String[] {"[]", "{\"status\": 0}", "{\"data\": [], \"status\": 0}", "\"x\""}) {
            engine.answerAll(json(200, other));
            if (call.isExperimental()) {
                call.on(client);
            } else {
                failure(SyncException.MalformedAnswer.class, call, json(200, other));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheLoginIsRefused(V2Call call) {
        for (int code : new int[] {401, 403}) {
            assertThat(failure(
                            SyncException.LoginRefused.class, call, aResponse().withStatus(code)))
                    .hasMessageEndingWith(": HTTP " + code + ": the login was refused");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAHugeAnswer(V2Call call) {
        try (SyncClient small = new SyncClient(options.withMostAnswerBytes(1_000))) {
            assertThat(failure(SyncException.AnswerTooLarge.class, call, json(200, " ".repeat(2_000)), small))
                    .hasMessageEndingWith(": HTTP 200: the answer is longer than 1000 bytes");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SECRET", "NEW_SECRET", "CREATE_LIMITED_LINK", "REMOVE_FOLDER"})
    void showsNoSecretInTheWordsOfAnError(V2Call call) {
        for (ResponseDefinitionBuilder answer : new ResponseDefinitionBuilder[] {
            json(200, "{\"error\": \"bad " + SECRET + "\"}"), json(500, "bad " + SECRET)
        }) {
            assertThat(failure(SyncException.ErrorAnswer.class, call, answer)).hasMessageEndingWith(": bad ***");
        }
    }
}
