package dev.syncdashboard.sync.v2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.syncdashboard.sync.v2.FakeEngine.data;
import static dev.syncdashboard.sync.v2.FakeEngine.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.syncdashboard.sync.CallFaultsContract;
import dev.syncdashboard.sync.Login;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class V2CallFaultsTest extends CallFaultsContract<V2Call, SyncClient, FakeEngine> {

    private static final String SECRET = "BGCOZ2337JPE4D37SETGMWRVOYME3QKOO";

    V2CallFaultsTest() {
        super(
                new FakeEngine(),
                engine -> SyncOptions.of(engine.url()).withLogin(new Login("chief", "hunter2")),
                SyncClient::new);
    }

    static Stream<V2Call> calls() {
        return Arrays.stream(V2Call.values());
    }

    static Stream<V2Call> callsThatNeedAnAnswer() {
        // The wait for events ends by itself, and is no failure: LongPollTest.
        return calls().filter(call -> call != V2Call.EVENTS);
    }

    @Override
    protected ResponseDefinitionBuilder good(String body) {
        return json(200, body);
    }

    @Override
    protected void assertNames(V2Call call, SyncException failure) {
        assertThat(failure).hasMessageStartingWith(call.method() + " /api/v2" + call.path());
        assertThat(failure.toString()).doesNotContain("hunter2").doesNotContain("/srv/maps");
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
    @EnumSource(names = {"SECRET", "NEW_SECRET", "CREATE_LIMITED_LINK", "REMOVE_FOLDER"})
    void showsNoSecretInTheWordsOfAnError(V2Call call) {
        for (ResponseDefinitionBuilder answer : new ResponseDefinitionBuilder[] {
            json(200, "{\"error\": \"bad " + SECRET + "\"}"), json(500, "bad " + SECRET)
        }) {
            assertThat(failure(SyncException.ErrorAnswer.class, call, answer)).hasMessageEndingWith(": bad ***");
        }
    }
}
