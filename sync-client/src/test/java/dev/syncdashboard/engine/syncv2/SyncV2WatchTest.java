package dev.syncdashboard.engine.syncv2;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.syncdashboard.sync.v2.FakeEngine.data;
import static dev.syncdashboard.sync.v2.FakeEngine.json;
import static dev.syncdashboard.sync.v2.FakeEngine.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.engine.FolderWatch.Change;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v2.FakeEngine;
import dev.syncdashboard.sync.v2.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SyncV2WatchTest {

    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);
    private static final Duration LONG_ENOUGH_FOR_TWO_POLLS = Duration.ofMillis(1500);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final String OURS = "\"folder\": {\"id\": \"123\", \"shareid\": \"S1\"}";
    private static final EngineFolder SYNC =
            new EngineFolder("123", Optional.of("S1"), "Sync", Path.of("/a"), true, State.ACTIVE);

    private final FakeEngine server = new FakeEngine();
    private final SyncV2Engine engine = new SyncV2Engine(SyncOptions.of(server.url()));
    private final FolderWatch watch = engine.watch(SYNC);

    @AfterEach
    void stop() {
        engine.close();
        server.close();
    }

    private void eventsAfter(long cursor, ResponseDefinitionBuilder response) {
        server.server()
                .stubFor(any(urlPathEqualTo("/api/v2/events"))
                        .withQueryParam("id", equalTo(Long.toString(cursor)))
                        .willReturn(response));
    }

    private static ResponseDefinitionBuilder page(long id, String... events) {
        return data("{\"id\": " + id + ", \"events\": [" + String.join(",", events) + "]}");
    }

    private static String event(long id, String type, String folder) {
        String comma = folder.isEmpty() ? "" : ", ";
        return "{\"id\": " + id + ", \"typename\": \"" + type + "\"" + comma + folder + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EVENT_LOCAL_FILE_ADDED",
                "EVENT_REMOTE_FILE_ADDED",
                "EVENT_LOCAL_FILE_REMOVED",
                "EVENT_REMOTE_FILE_REMOVED",
                "EVENT_LOCAL_FILE_CHANGED",
                "EVENT_REMOTE_FILE_CHANGED",
                "EVENT_FILE_DOWNLOAD_COMPLETED"
            })
    void eachOfTheSevenFolderEventsMayMeanAChange(String type) throws Exception {
        eventsAfter(-1, page(1, event(1, type, OURS)));

        assertThat(watch.await(FOREVER)).isEqualTo(Change.POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"folder\": {\"id\": \"123\"}",
                "\"folder\": {\"shareid\": \"S1\", \"id\": \"9\"}",
                "\"folder\": {\"name\": \"Sync\"}",
                "\"folder\": {}",
                "\"folder\": null",
                "\"folder\": \"Sync\"",
                "\"folder\": {\"id\": {}}",
                ""
            })
    void anEventIsOursByEitherIdOrIfItNamesNone(String folder) throws Exception {
        eventsAfter(-1, page(1, event(1, "EVENT_LOCAL_FILE_ADDED", folder)));

        assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
    }

    @Test
    void otherFoldersAndUnknownEventsMeanNothing() throws Exception {
        eventsAfter(
                -1,
                page(
                        3,
                        event(3, "EVENT_LOCAL_FILE_ADDED", "\"folder\": {\"id\": \"124\", \"shareid\": \"S2\"}"),
                        event(2, "EVENT_FOLDER_PAINTED", OURS),
                        event(1, "EVENT_FOLDER_PAINTED", "")));
        eventsAfter(3, silence());

        assertThat(watch.await(SHORT)).isEqualTo(Change.NONE);
    }

    @Test
    void anUnknownEventOfAnotherFormMeansNothingAndIsNotAskedForAgain() throws Exception {
        eventsAfter(-1, page(3, event(3, "EVENT_FOLDER_PAINTED", "\"folder\": \"Sync\", \"path\": [1]"), "7"));
        eventsAfter(3, silence());

        assertThat(watch.await(LONG_ENOUGH_FOR_TWO_POLLS)).isEqualTo(Change.NONE);
        assertThat(server.requests("/events"))
                .extracting(request -> request.queryParameter("id").firstValue())
                .containsExactlyInAnyOrder("-1", "3");
    }

    @Test
    void nothingIsLostBetweenTheStartAndTheFirstWait() throws Exception {
        eventsAfter(-1, page(7, event(7, "EVENT_LOCAL_FILE_ADDED", OURS)));
        eventsAfter(7, silence());

        assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
        assertThat(watch.await(SHORT)).isEqualTo(Change.NONE);
    }

    @Test
    void aThousandEventsInOneAnswerAreOneChange() throws Exception {
        String[] events = new String[1000];
        for (int i = 0; i < events.length; i++) {
            events[i] = event(1000 - i, "EVENT_LOCAL_FILE_ADDED", OURS);
        }
        eventsAfter(-1, page(1000, events));
        eventsAfter(1000, silence());

        assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
        assertThat(watch.await(SHORT)).isEqualTo(Change.NONE);
    }

    @Test
    void idsThatStartAgainMayMeanAChange() throws Exception {
        eventsAfter(-1, page(500));
        eventsAfter(500, page(2));
        eventsAfter(2, silence());

        assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
        assertThat(watch.await(SHORT)).isEqualTo(Change.NONE);
    }

    @Test
    void afterAFailureTheNextWaitThatSucceedsMeansAChangeAtOnce() throws Exception {
        eventsAfter(-1, json(500, ""));
        assertThat(catchThrowableOfType(EngineException.class, () -> watch.await(LONG)))
                .isNotNull();
        assertThat(catchThrowableOfType(EngineException.class, () -> watch.await(LONG)))
                .isNotNull();
        eventsAfter(-1, silence());

        assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
        assertThat(watch.await(SHORT)).isEqualTo(Change.NONE);
    }

    @Test
    void anEngineThatNeverHoldsItsPollIsNotAskedWithoutAPause() throws Exception {
        eventsAfter(-1, page(-1));

        assertThat(watch.await(Duration.ofMillis(1500))).isEqualTo(Change.NONE);
        assertThat(server.requests("/events").size()).isBetween(1, 3);
    }

    @Test
    void aWaitThatIsOverBeforeItBeginsBringsNothing() throws Exception {
        eventsAfter(-1, silence());

        assertThat(watch.await(Duration.ofSeconds(-1))).isEqualTo(Change.NONE);
    }

    @Test
    void closingEndsAWaitAtOnce() throws Exception {
        eventsAfter(-1, silence());
        Waiting<Change> waiting = Waiting.start(() -> watch.await(LONG));
        Waiting.until(() -> server.requests("/events").size() == 1);

        watch.close();

        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
        assertThat(catchThrowableOfType(InterruptedException.class, () -> watch.await(LONG)))
                .isNotNull();
    }

    @Test
    void closingEndsThePauseBetweenTwoPolls() throws Exception {
        eventsAfter(-1, page(-1));
        Waiting<Change> waiting = Waiting.start(() -> watch.await(LONG));
        Waiting.until(() -> !server.requests("/events").isEmpty());

        watch.close();

        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void anInterruptEndsAWaitAtOnce() throws Exception {
        eventsAfter(-1, silence());
        Waiting<Change> waiting = Waiting.start(() -> watch.await(LONG));
        Waiting.until(() -> server.requests("/events").size() == 1);

        waiting.interrupt();

        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void closingTheEngineEndsItsWatches() throws Exception {
        eventsAfter(-1, silence());
        Waiting<Change> waiting = Waiting.start(() -> watch.await(LONG));
        Waiting.until(() -> server.requests("/events").size() == 1);

        engine.close();

        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
    }
}
