package dev.syncdashboard.engine.syncthing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.engine.FolderWatch.Change;
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
class SyncthingWatchTest {

    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final EngineFolder SYNC =
            new EngineFolder("sync", Optional.of("sync"), "sync", Path.of("/a"), true, State.ACTIVE);

    private final FakeSyncthing server = new FakeSyncthing();
    private final SyncthingEngine engine = new SyncthingEngine(server.options(), FakeSyncthing::unreadable);
    private final FolderWatch watch = engine.watch(SYNC);

    @AfterEach
    void stop() {
        engine.close();
        server.close();
    }

    private static ResponseDefinitionBuilder events(String... events) {
        return FakeEngine.json(200, "[" + String.join(",", events) + "]");
    }

    private static String event(long id, String type, String data) {
        return "{\"id\": %d, \"globalID\": %d, \"type\": \"%s\", \"data\": {%s}}".formatted(id, id + 90, type, data);
    }

    private static String ours(long id) {
        return event(id, "LocalIndexUpdated", "\"folder\": \"sync\", \"filenames\": [\"a\"]");
    }

    private static String others(long id) {
        return event(id, "LocalIndexUpdated", "\"folder\": \"status\"");
    }

    private static ResponseDefinitionBuilder silence() {
        return events().withFixedDelay(FakeEngine.FOREVER_MILLIS);
    }

    /** Up to the point at which the watch has heard event 7, and nothing more comes. */
    private void begin() throws Exception {
        server.eventsSince(0, events(others(7)));
        server.eventsSince(7, silence());
        assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
    }

    private void restart() {
        server.answer("/system/status", "system-status.json", "2026-11-22T02:24:41Z", "2026-11-22T03:00:00Z");
    }

    @Test
    void theFirstWaitMeansAChangeSinceNobodyListenedBefore() throws Exception {
        begin();

        assertThat(watch.await(SHORT)).isEqualTo(Change.NONE);
    }

    @Test
    void beginsWhereNothingHasHappenedYet() throws Exception {
        server.eventsSince(0, events());
        assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
        server.eventsSince(0, events(ours(1)));

        assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
    }

    @Test
    void alwaysAsksForTheSameTypesOfEvents() throws Exception {
        begin();
        watch.await(SHORT);

        assertThat(server.requests("/events"))
                .hasSize(2)
                .extracting(request -> request.queryParameter("events").firstValue())
                .containsOnly("LocalIndexUpdated,StateChanged,FolderSummary,DeviceConnected,DeviceDisconnected,"
                        + "FolderErrors,ConfigSaved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LocalIndexUpdated", "StateChanged", "FolderSummary", "FolderErrors"})
    void anEventOfThisFolderMayMeanAChange(String type) throws Exception {
        begin();
        server.eventsSince(7, events(event(8, type, "\"folder\": \"sync\"")));

        assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DeviceConnected", "DeviceDisconnected", "ConfigSaved"})
    void anEventOfDeviceOrConfigurationMayMeanAChange(String type) throws Exception {
        begin();
        server.eventsSince(7, events(event(8, type, "\"id\": \"" + FakeSyncthing.TRUCK1 + "\"")));

        assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
    }

    @Test
    void anEventOfAnotherFolderMeansNothingAndIsNotAskedForAgain() throws Exception {
        begin();
        server.eventsSince(7, events(others(8), others(9)));
        server.eventsSince(9, silence());

        assertThat(watch.await(Duration.ofMillis(1500))).isEqualTo(Change.NONE);
        assertThat(server.requests("/events"))
                .extracting(SyncthingWatchTest::since)
                .containsExactlyInAnyOrder("0", "7", "9");
    }

    @Test
    void eventsThatWereLostMayMeanAChange() throws Exception {
        begin();
        server.eventsSince(7, events(others(1463), others(1464)));
        server.eventsSince(1464, silence());

        assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
        assertThat(watch.await(SHORT)).isEqualTo(Change.NONE);
    }

    @Test
    void aRestartThatLeavesTheOldNumberUnansweredIsNoticedAtTheNextWait() throws Exception {
        begin();
        restart();
        server.eventsSince(0, events(others(2)));
        server.eventsSince(2, silence());

        assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
        assertThat(watch.await(SHORT)).isEqualTo(Change.NONE);
        assertThat(since(server.requests("/events")
                        .get(server.requests("/events").size() - 1)))
                .isIn("2", "0");
    }

    @Test
    void afterAFailureTheNextWaitThatSucceedsMeansAChangeAtOnce() throws Exception {
        begin();
        server.eventsSince(7, FakeSyncthing.error(500, "error-404-no-such-folder.txt"));
        server.eventsSince(0, FakeSyncthing.error(500, "error-404-no-such-folder.txt"));
        assertThat(catchThrowableOfType(EngineException.class, () -> watch.await(LONG)))
                .isNotNull();
        assertThat(catchThrowableOfType(EngineException.class, () -> watch.await(LONG)))
                .isNotNull();
        begin();

        assertThat(watch.await(SHORT)).isEqualTo(Change.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[{}]", "[7]", "[{\"id\": \"x\"}]"})
    void refusesWhatIsNoListOfEvents(String body) throws Exception {
        begin();
        server.eventsSince(7, FakeEngine.json(200, body));

        assertThat(catchThrowableOfType(EngineException.class, () -> watch.await(LONG)))
                .hasMessageContaining("no list of events");
    }

    @Test
    void anEngineThatNeverHoldsItsPollIsNotAskedWithoutAPause() throws Exception {
        begin();
        server.eventsSince(7, events());

        assertThat(watch.await(Duration.ofMillis(1500))).isEqualTo(Change.NONE);
        assertThat(server.requests("/events").size()).isBetween(3, 4);
    }

    @Test
    void closingEndsAWaitAtOnce() throws Exception {
        begin();
        Waiting<Change> waiting = Waiting.start(() -> watch.await(LONG));
        Waiting.until(() -> server.requests("/events").size() == 2);

        watch.close();

        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
        assertThat(catchThrowableOfType(InterruptedException.class, () -> watch.await(LONG)))
                .isNotNull();
    }

    @Test
    void anInterruptEndsAWaitAtOnce() throws Exception {
        begin();
        Waiting<Change> waiting = Waiting.start(() -> watch.await(LONG));
        Waiting.until(() -> server.requests("/events").size() == 2);

        waiting.interrupt();

        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void closingTheEngineEndsItsWatches() throws Exception {
        begin();
        Waiting<Change> waiting = Waiting.start(() -> watch.await(LONG));
        Waiting.until(() -> server.requests("/events").size() == 2);

        engine.close();

        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
    }

    private static String since(LoggedRequest request) {
        return request.queryParameter("since").firstValue();
    }
}
