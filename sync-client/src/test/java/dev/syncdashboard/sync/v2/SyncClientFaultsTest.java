package dev.syncdashboard.sync.v2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.syncdashboard.sync.v2.FakeEngine.data;
import static dev.syncdashboard.sync.v2.FakeEngine.fixture;
import static dev.syncdashboard.sync.v2.FakeEngine.json;
import static dev.syncdashboard.sync.v2.FakeEngine.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.syncdashboard.sync.Login;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyncClientFaultsTest {

    private final FakeEngine engine = new FakeEngine();
    private final SyncOptions options = SyncOptions.of(engine.url());
    private final SyncClient client = new SyncClient(options);

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        try (SyncClient toNobody = new SyncClient(SyncOptions.of(URI.create("http://127.0.0.1:1")))) {
            SyncException failure = catchThrowableOfType(SyncException.Unreachable.class, toNobody::folders);

            assertThat(failure.getMessage()).startsWith("GET /api/v2/folders: can't connect: ");
            assertThat(failure.httpCode()).isEmpty();
            assertThat(failure.isRetryable()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
    void saysThatTheConnectionWasLost(Fault fault) {
        engine.answer("/folders", aResponse().withFault(fault));

        SyncException failure = catchThrowableOfType(SyncException.Unreachable.class, client::folders);

        assertThat(failure.getMessage()).startsWith("GET /api/v2/folders: the connection was lost: ");
    }

    @Test
    void givesUpOnAnEngineThatHangs() {
        engine.answer("/folders", silence());
        try (SyncClient impatient =
                new SyncClient(options.withTimeouts(Duration.ofMillis(200), Duration.ofMillis(100)))) {
            SyncException failure = catchThrowableOfType(SyncException.Unreachable.class, impatient::folders);

            assertThat(failure).hasMessage("GET /api/v2/folders: no whole answer within 100 ms");
        }
    }

    @Test
    void givesUpOnAnAnswerThatOnlyTrickles() {
        engine.answer("/folders", json(200, fixture("folders.json")).withChunkedDribbleDelay(1000, 60_000));
        try (SyncClient impatient =
                new SyncClient(options.withTimeouts(Duration.ofMillis(200), Duration.ofMillis(300)))) {
            assertThat(catchThrowableOfType(SyncException.Unreachable.class, impatient::folders))
                    .hasMessageContaining("no whole answer within 300 ms");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"error": 1, "message": "Invalid API method name or format."}    | Invalid API method name or format.
                    {"error": "no such folder"}                                      | no such folder
                    {"error": {"code": 5, "message": "no such folder"}}              | no such folder
                    {"status": 105, "data": {"message": "Folder is already added"}}  | status 105: Folder is already added
                    {"status": "2", "data": {}}                                      | status "2": no reason given
                    {"status": 500, "data": {"folders": []}}                         | status 500: no reason given
                    """)
    void takesAnErrorWithHttp200ForAnError(String body, String expected) {
        engine.answer("/folders", json(200, body));

        SyncException failure = catchThrowableOfType(SyncException.ErrorAnswer.class, client::folders);

        assertThat(failure).hasMessage("GET /api/v2/folders: HTTP 200: " + expected);
        assertThat(failure.httpCode()).hasValue(200);
    }

    @ParameterizedTest
    @CsvSource({"400,false", "404,false", "405,false", "408,true", "429,true", "500,true", "503,true"})
    void saysWhetherARetryCanHelp(int code, boolean retryable) {
        engine.answer("/folders", json(code, "{\"error\": \"folder is busy\", \"status\": " + code + "}"));

        SyncException failure = catchThrowableOfType(SyncException.ErrorAnswer.class, client::folders);

        assertThat(failure).hasMessage("GET /api/v2/folders: HTTP " + code + ": folder is busy");
        assertThat(failure.isRetryable()).isEqualTo(retryable);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                          | an empty answer
                    <html><body>Welcome</body></html>           | HTML instead of JSON
                    {"data": {"folders": [{"id": "1", "na       | not JSON, or cut off
                    {"data": {"folders": []}} {"status": 0}     | not JSON, or cut off
                    {"data": {"folders": [],}}                  | not JSON, or cut off
                    []                                          | JSON, but no object
                    {"status": 0}                               | "data" is missing or no object
                    {"data": [], "status": 0}                   | "data" is missing or no object
                    {"data": {"folders": {}}}                   | "folders" should be an array, but is object
                    """)
    void refusesWhatIsNoAnswerOfThisApi(String body, String expected) {
        engine.answer("/folders", json(200, body));

        SyncException failure = catchThrowableOfType(SyncException.MalformedAnswer.class, client::folders);

        assertThat(failure).hasMessage("GET /api/v2/folders: HTTP 200: " + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                        | "peerid" is missing
                    {"peerid": " "}           | "peerid" is missing
                    {"peerid": []}            | "peerid" should be a string, but is array
                    {"peerid": 1.5e18}        | "peerid" should be a string, but is 1.5E18
                    """)
    void namesTheFieldWithoutWhichAnAnswerIsOfNoUse(String data, String expected) {
        engine.answer("/client", data(data));

        SyncException failure = catchThrowableOfType(SyncException.MalformedAnswer.class, client::peerId);

        assertThat(failure).hasMessage("GET /api/v2/client: HTTP 200: " + expected);
    }

    @Test
    void survivesJsonThatIsNestedTooDeeply() {
        engine.answer("/folders", json(200, "[".repeat(200_000)));

        assertThat(catchThrowableOfType(SyncException.MalformedAnswer.class, client::folders))
                .isNotNull();
    }

    @Test
    void refusesAnEventIdBeyond64Bits() {
        engine.answer("/events", data("{\"id\": 92233720368547758070}"));

        assertThat(catchThrowableOfType(
                        SyncException.MalformedAnswer.class, () -> client.events(-1, Duration.ofSeconds(9))))
                .hasMessageContaining("\"id\" should be a whole number of 64 bits");
    }

    @Test
    void refusesAHugeBodyByItsAnnouncedLength() {
        assertTooLarge(json(200, "x".repeat(2000)));
    }

    @Test
    void refusesAHugeBodyOfUnknownLength() {
        assertTooLarge(json(200, "x".repeat(2000)).withChunkedDribbleDelay(1, 1));
    }

    @Test
    void stopsReadingABodyThatNeverEnds() throws Exception {
        try (ServerSocket endless = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SyncClient small =
                        new SyncClient(SyncOptions.of(URI.create("http://127.0.0.1:" + endless.getLocalPort()))
                                .withMostAnswerBytes(100_000))) {
            Waiting<Long> server = Waiting.start(() -> writeUntilCutOff(endless));

            assertThat(catchThrowableOfType(SyncException.AnswerTooLarge.class, small::folders))
                    .isNotNull();
            assertThat(server.result()).isLessThan(50_000_000L);
        }
    }

    private static long writeUntilCutOff(ServerSocket listener) throws Exception {
        long written = 0;
        try (Socket socket = listener.accept()) {
            InputStream in = socket.getInputStream();
            in.read(new byte[1000]);
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                socket.getOutputStream().write(new byte[8192]);
                written += 8192;
            }
        } catch (SocketException e) {
            return written;
        }
    }

    private void assertTooLarge(ResponseDefinitionBuilder response) {
        engine.answer("/folders", response);
        try (SyncClient small = new SyncClient(options.withMostAnswerBytes(1000))) {
            SyncException failure = catchThrowableOfType(SyncException.AnswerTooLarge.class, small::folders);

            assertThat(failure).hasMessage("GET /api/v2/folders: HTTP 200: the answer is longer than 1000 bytes");
            assertThat(failure.isRetryable()).isFalse();
        }
    }

    @Test
    void readsABodyOfExactlyTheLimit() throws Exception {
        String body = fixture("folders.json");
        engine.answer("/folders", json(200, body));
        try (SyncClient exact = new SyncClient(options.withMostAnswerBytes(body.length()))) {
            assertThat(exact.folders()).hasSize(2);
        }
    }

    @Test
    void followsNoRedirect() {
        FakeEngine other = new FakeEngine();
        try (other;
                SyncClient withLogin = new SyncClient(options.withLogin(new Login("chief", "secret")))) {
            engine.answer(
                    "/folders", aResponse().withStatus(302).withHeader("Location", other.url() + "/api/v2/folders"));

            assertThat(catchThrowableOfType(SyncException.MalformedAnswer.class, withLogin::folders))
                    .hasMessage("GET /api/v2/folders: HTTP 302: a redirect, which is not followed");
            assertThat(other.requests("/folders")).isEmpty();
        }
    }

    @Test
    void cleansAndShortensTheEnginesWords() {
        engine.answer("/folders", json(500, "line one\r\n\u001b[31mred\u202e" + "x".repeat(5000)));

        SyncException failure = catchThrowableOfType(SyncException.ErrorAnswer.class, client::folders);

        assertThat(failure.detail())
                .startsWith("line one [31mred xxx")
                .endsWith("x…")
                .hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void saysThatTheLoginIsRefused(int code) {
        engine.answer("/folders", json(code, ""));
        engine.answer("/token", json(code, ""));
        try (SyncClient withLogin = new SyncClient(options.withLogin(new Login("chief", "secret")))) {
            SyncException failure = catchThrowableOfType(SyncException.LoginRefused.class, withLogin::folders);

            assertThat(failure).hasMessage("GET /api/v2/folders: HTTP " + code + ": the login was refused");
            assertThat(failure.isRetryable()).isFalse();
        }
    }

    @Test
    void readsUtf8WhateverTheHeaderSays() throws Exception {
        engine.answer(
                "/client/settings",
                aResponse()
                        .withHeader("Content-Type", "text/javascript; charset=ISO-8859-1")
                        .withBody("\uFEFF{\"data\": {\"devicename\": \"Löschzug 消防\"}}"
                                .getBytes(StandardCharsets.UTF_8)));

        assertThat(client.deviceName()).isEqualTo("Löschzug 消防");
    }
}
