package dev.syncdashboard.sync;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.syncdashboard.sync.v2.FakeEngine;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an engine or network may do wrong, for every call, whichever API it is. A subclass has two static methods: {@code
 * calls} gives all calls, {@code callsThatNeedAnAnswer} those that fail where none comes.
 *
 * @param <K> a call
 * @param <C> the client that makes it
 * @param <E> the engine that is asked
 */
public abstract class CallFaultsContract<K extends FaultyCall<C, E>, C extends AutoCloseable, E extends AutoCloseable> {

    private static final Duration SHORT = Duration.ofMillis(150);

    protected final E engine;
    protected final SyncOptions options;
    protected final C client;

    private final Function<SyncOptions, C> clients;

    protected CallFaultsContract(E engine, Function<E, SyncOptions> options, Function<SyncOptions, C> clients) {
        this.engine = engine;
        this.options = options.apply(engine);
        this.clients = clients;
        this.client = clients.apply(this.options);
    }

    /** A good answer with this body, with the headers that the API has. */
    protected abstract ResponseDefinitionBuilder good(String body);

    /** That the failure says which call it was, and no secret. */
    protected abstract void assertNames(K call, SyncException failure);

    /** What a client asks once, before all calls. */
    protected void begin(C asked) throws Exception {}

    @AfterEach
    void stop() throws Exception {
        client.close();
        engine.close();
    }

    protected final <T extends SyncException> T failure(Class<T> type, K call, ResponseDefinitionBuilder answer) {
        return failure(type, call, answer, client);
    }

    private <T extends SyncException> T failure(Class<T> type, K call, ResponseDefinitionBuilder answer, C asked) {
        call.isAnswered(answer, engine);
        T failure = catchThrowableOfType(type, () -> call.on(asked));
        assertThat(failure).as("%s", call).isNotNull();
        assertNames(call, failure);
        return failure;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void saysThatNobodyListens(K call) throws Exception {
        try (C toNobody = clients.apply(SyncOptions.of(URI.create("http://127.0.0.1:1")))) {
            assertThat(catchThrowableOfType(SyncException.Unreachable.class, () -> call.on(toNobody)))
                    .hasMessageContaining(": can't connect: ");
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void saysThatTheConnectionWasLost(K call) {
        for (Fault fault : new Fault[] {Fault.CONNECTION_RESET_BY_PEER, Fault.EMPTY_RESPONSE}) {
            assertThat(failure(
                            SyncException.Unreachable.class, call, aResponse().withFault(fault)))
                    .hasMessageContaining(": the connection was lost: ");
        }
    }

    @ParameterizedTest
    @MethodSource("callsThatNeedAnAnswer")
    void givesUpOnAnEngineThatHangsOrOnlyTrickles(K call) throws Exception {
        try (C impatient = clients.apply(options.withTimeouts(SHORT, SHORT))) {
            begin(impatient);
            for (ResponseDefinitionBuilder slow : new ResponseDefinitionBuilder[] {
                good("{}").withFixedDelay(FakeEngine.FOREVER_MILLIS),
                good(" ".repeat(2_000)).withChunkedDribbleDelay(1_000, FakeEngine.FOREVER_MILLIS)
            }) {
                assertThat(failure(SyncException.Unreachable.class, call, slow, impatient))
                        .hasMessageEndingWith("no whole answer within 150 ms");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void refusesWhatIsNoJson(K call) {
        String[][] answers = {
            {"", "an empty answer"},
            {"<html><body>Welcome</body></html>", "HTML instead of JSON"},
            {"<html><body>Resilio Sync</body></html>", "HTML instead of JSON"},
            {"[{\"dir\": \"/srv", "not JSON, or cut off"},
            {"{\"status\":200,\"val", "not JSON, or cut off"},
            {"{\"data\": {\"na", "not JSON, or cut off"},
            {"{} {}", "not JSON, or cut off"},
            {"[".repeat(200_000), "not JSON, or cut off"},
        };
        for (String[] answer : answers) {
            assertThat(failure(SyncException.MalformedAnswer.class, call, good(answer[0])))
                    .hasMessageEndingWith(": HTTP 200: " + answer[1]);
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void followsNoRedirect(K call) {
        assertThat(failure(
                        SyncException.MalformedAnswer.class,
                        call,
                        aResponse().withStatus(302).withHeader("Location", "http://127.0.0.1:1/")))
                .hasMessageEndingWith(": HTTP 302: a redirect, which is not followed");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void refusesAHugeAnswer(K call) throws Exception {
        try (C small = clients.apply(options.withMostAnswerBytes(1_000))) {
            assertThat(failure(SyncException.AnswerTooLarge.class, call, good(" ".repeat(2_000)), small))
                    .hasMessageEndingWith(": HTTP 200: the answer is longer than 1000 bytes");
        }
    }
}
