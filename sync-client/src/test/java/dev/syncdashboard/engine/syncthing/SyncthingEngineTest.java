package dev.syncdashboard.engine.syncthing;

import static dev.syncdashboard.engine.syncthing.FakeSyncthing.STATION;
import static dev.syncdashboard.engine.syncthing.FakeSyncthing.TRUCK1;
import static dev.syncdashboard.engine.syncthing.FakeSyncthing.TRUCK2;
import static dev.syncdashboard.engine.syncthing.FakeSyncthing.TRUCK3;
import static dev.syncdashboard.engine.syncthing.FakeSyncthing.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.EngineMoment;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.http.HttpServer;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.sync.v2.FakeEngine;
import dev.syncdashboard.sync.v2.Waiting;
import dev.syncdashboard.words.InEnglish;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SyncthingEngineTest {

    private static final EngineFolder SYNC = new EngineFolder(
            "sync", Optional.of("sync"), "sync", Path.of("/srv/fleet/run2/station/sync"), true, State.ACTIVE);

    private final FakeSyncthing server = new FakeSyncthing();
    private final SyncthingEngine engine = new SyncthingEngine(server.options(), FakeSyncthing::empty);

    @AfterEach
    void stop() {
        engine.close();
        server.close();
    }

    private static String onAPage(EngineException failure) {
        return InEnglish.say(failure.summary()) + " "
                + InEnglish.say(failure.technical().orElseThrow());
    }

    private EngineException failure(String key) {
        EngineException failure =
                catchThrowableOfType(EngineException.class, () -> engine.now().folder(key));
        assertThat(failure).isNotNull();
        return failure;
    }

    private void folders(String... folders) {
        server.folderOf(String.join(",", folders));
    }

    private static String folder(String id, String label, String path) {
        return "{\"id\": \"%s\", \"label\": \"%s\", \"path\": \"%s\", \"type\": \"sendonly\"}"
                .formatted(id, label, path);
    }

    @Test
    void isTheDeviceOfWhichTheConfigurationHasTheName() throws Exception {
        assertThat(engine.now().identity()).isEqualTo(new EngineIdentity(new PeerId(STATION), "station"));
        assertThat(server.requests("/system/status"))
                .extracting(request -> request.getHeader("X-API-Key"))
                .containsExactly("apikey-station");
    }

    @Test
    void findsAFolderByItsId() throws Exception {
        assertThat(engine.now().folder("sync")).isEqualTo(SYNC);
        assertThat(engine.now().folder("status").writable()).isTrue();
    }

    @Test
    void prefersAnIdToANameAndTakesAUniqueName() throws Exception {
        folders(folder("a1", "b2", "/a"), folder("b2", "Maps", "/b"));

        assertThat(engine.now().folder("b2").path()).isEqualTo(Path.of("/b"));
        assertThat(engine.now().folder("Maps").id()).isEqualTo("b2");
    }

    @Test
    void namesAFolderWithoutALabelByItsId() throws Exception {
        folders(folder("a1", "", "/a"));

        assertThat(engine.now().folder("a1").name()).isEqualTo("a1");
    }

    @Test
    void refusesANameThatTwoFoldersHave() {
        folders(folder("a1", "Maps", "/a"), folder("b2", "Maps", "/b"));

        EngineException failure = failure("Maps");

        assertThat(failure.kind()).isEqualTo(Kind.FOLDER_AMBIGUOUS);
        assertThat(failure).hasMessageContainingAll("'a1'", "'b2'");
    }

    @Test
    void saysWhichFoldersThereAreInsteadOfOneThatIsNot() {
        EngineException failure = failure("Sync");

        assertThat(failure.kind()).isEqualTo(Kind.FOLDER_NOT_FOUND);
        assertThat(failure).hasMessageContainingAll("'status'", "'sync'");
        assertThat(onAPage(failure)).doesNotContain("status'", "'sync'");
    }

    @ParameterizedTest
    @CsvSource({"~/sync, /srv/fleet/run2/station/home/sync", "~, /srv/fleet/run2/station/home", "/a/~/b, /a/~/b"})
    void putsTheHomeDirectoryInThePlaceOfATilde(String configured, String expected) throws Exception {
        folders(folder("sync", "sync", configured));

        assertThat(engine.now().folder("sync").path()).isEqualTo(Path.of(expected));
    }

    @Test
    void refusesAPlaceThatIsNoFullPath() {
        folders(folder("sync", "sync", "sync"));

        assertThat(failure("sync")).hasMessageContaining("no full path on this device");
    }

    @ParameterizedTest
    @CsvSource({"sendreceive, true", "sendonly, true", "receiveonly, false", "receiveencrypted, false"})
    void isWritableWhereChangesAreSent(String type, boolean writable) throws Exception {
        folders(folder("sync", "sync", "/a").replace("sendonly", type));

        assertThat(engine.now().folder("sync").writable()).isEqualTo(writable);
    }

    @Test
    void seesAPausedFolder() throws Exception {
        folders(folder("sync", "sync", "/a").replace("{", "{\"paused\": true, "));
        server.answer("/db/status", "status-paused-all-zero.json");

        assertThat(engine.now().folder("sync").state()).isEqualTo(State.PAUSED);
    }

    @Test
    void callsAFolderStoppedThatHasLostItsMarkerThoughItsCountersLookInSync() throws Exception {
        server.answer("/db/status", "status-marker-missing-counters-in-sync.json");

        assertThat(engine.now().folder("sync").state()).isEqualTo(State.STOPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scanning", "scan-waiting", "sync-waiting", "sync-preparing", "syncing", "idle", "new one"})
    void aFolderThatWasScannedOnceIsActiveWhateverItDoes(String state) throws Exception {
        server.answer("/db/status", "status-idle.json", "\"idle\"", "\"" + state + "\"");

        assertThat(engine.now().folder("sync").state()).isEqualTo(State.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "0001-01-01T00:00:00Z", ""})
    void aFolderThatWasNeverScannedToItsEndIsBeingIndexed(String lastScan) throws Exception {
        server.answer("/db/status", "status-idle.json", "\"idle\"", "\"scanning\"");
        server.answer("/stats/folder", "stats-folder.json", "2026-11-22T02:24:42Z", lastScan);

        assertThat(engine.now().folder("sync").state()).isEqualTo(State.INDEXING);
    }

    @Test
    void givesThePeersWithoutItselfAndCountsAPausedOneAsAway() throws Exception {
        assertThat(engine.now().look(SYNC, FolderRole.TRUCK_SYNC).activity().peers())
                .containsExactlyInAnyOrder(
                        new EnginePeer(new PeerId(TRUCK1), Optional.of("truck1"), true),
                        new EnginePeer(new PeerId(TRUCK2), Optional.of("truck2"), false),
                        new EnginePeer(new PeerId(TRUCK3), Optional.of("truck3"), false));
    }

    @Test
    void saysHowLateItMissesAPeerThatIsGoneWithoutAWord() throws Exception {
        assertThat(engine.now().look(SYNC, FolderRole.TRUCK_SYNC).activity().contactLag())
                .contains(Duration.ofMinutes(7).plusSeconds(30));
    }

    @Test
    void seesWhichPeerIsAway() throws Exception {
        server.answer("/system/connections", "connections-own-included-one-offline.json");

        assertThat(engine.now().look(SYNC, FolderRole.TRUCK_SYNC).activity().peers())
                .filteredOn(peer -> !peer.online())
                .extracting(EnginePeer::id)
                .containsExactly(new PeerId(TRUCK3));
    }

    @Test
    void saysThatAFolderIsGone() {
        folders();
        server.answer("/db/status", error(404, "error-404-no-such-folder.txt"));

        EngineException failure = catchThrowableOfType(
                EngineException.class,
                () -> engine.now().look(SYNC, FolderRole.TRUCK_SYNC).activity());

        assertThat(failure.kind()).isEqualTo(Kind.FOLDER_NOT_FOUND);
        assertThat(failure).hasMessage("The sync engine no longer has the folder 'sync'. Add it there again.");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void namesTheSettingsOfARefusedKey(int code) {
        server.answer("/config/folders", error(code, "error-403-no-key.txt"));

        EngineException failure = failure("sync");

        assertThat(failure.kind()).isEqualTo(Kind.LOGIN);
        assertThat(onAPage(failure))
                .isEqualTo("The station's sync program refuses the dashboard's key. For the technician: "
                        + server.url().getAuthority() + ", check sync.api-key, or sync.home.");
        assertThat(failure)
                .hasMessageContaining("(GET /rest/config/folders: HTTP " + code + "). Check sync.api-key, or sync.home:"
                        + " the key stands in the engine's settings and in its config.xml.")
                .hasMessageNotContaining("CSRF")
                .hasMessageNotContaining("apikey-station");
    }

    @Test
    void tellsARefusedHostNameFromARefusedKey() {
        server.answer("/config/folders", error(403, "error-403-host-header.txt"));

        EngineException failure = failure("sync");

        assertThat(failure.kind()).isEqualTo(Kind.FAULTY_ANSWER);
        assertThat(failure).hasMessageContaining("Use 127.0.0.1 in sync.url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[{\"id\": 1", "7", "null"})
    void refusesWhatIsNoAnswerOfThisApi(String body) {
        server.answer("/config/folders", FakeEngine.json(200, body));

        EngineException failure = failure("sync");

        assertThat(failure.kind()).isEqualTo(Kind.FAULTY_ANSWER);
        assertThat(failure).hasMessageContaining("GET /rest/config/folders");
    }

    @Test
    void refusesAStatusWithoutAState() {
        server.answer("/db/status", FakeEngine.json(200, "{\"sequence\": 1}"));

        assertThat(failure("sync")).hasMessageContaining("no state or no sequence");
    }

    @Test
    void saysWhatElseARefusalSays() {
        server.answer(
                "/config/folders",
                FakeEngine.json(403, "Forbidden by the proxy").withHeader("Content-Type", "text/plain"));

        assertThat(failure("sync"))
                .hasMessageContaining(
                        "refuses the API key (GET /rest/config/folders: HTTP 403: Forbidden by the proxy)");
    }

    @Test
    void saysThatANewVersionTakesOverItsDatabase() {
        server.answer(
                "/config/folders",
                FakeEngine.json(200, "*** Database migration in progress ***\n\n14:00 starting")
                        .withHeader("Content-Type", "text/plain"));

        assertThat(failure("sync")).hasMessageContaining("is still starting").hasMessageNotContaining("not JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maps/plans", "../x", ".", ".."})
    void findsAFolderWhoseIdIsNoPartOfAPath(String id) throws Exception {
        folders(folder(id, "Maps", "/srv/maps"));
        EngineFolder folder = engine.now().folder(id);

        assertThat(engine.now().look(folder, FolderRole.STATION_SYNC).advice()).isEmpty();
    }

    @Test
    void saysThatARedirectMayMeanHttps() {
        ResponseDefinitionBuilder redirect = FakeEngine.json(307, "").withHeader("Location", "https://127.0.0.1/");
        server.answer("/config/folders", redirect);

        assertThat(failure("sync")).hasMessageContaining("say https in sync.url");
    }

    @Test
    void refusesAnAnswerWithoutEnd() {
        SyncthingOptions small =
                new SyncthingOptions(HttpServer.at(server.url()).withMostAnswerBytes(100), "apikey-station");
        try (SyncthingEngine careful = new SyncthingEngine(small, FakeSyncthing::unreadable)) {
            EngineException failure = catchThrowableOfType(
                    EngineException.class, () -> careful.now().folder("sync"));

            assertThat(failure.kind()).isEqualTo(Kind.FAULTY_ANSWER);
            assertThat(failure).hasMessageContaining("longer than 100 bytes");
        }
    }

    @Test
    void callsASyncthingUnreachableThatHangs() {
        server.answer("/config/folders", FakeEngine.json(200, "[]").withFixedDelay(FakeEngine.FOREVER_MILLIS));
        SyncthingOptions hasty = new SyncthingOptions(
                HttpServer.at(server.url()).withTimeouts(Duration.ofMillis(200), Duration.ofMillis(100)), "key");
        try (SyncthingEngine impatient = new SyncthingEngine(hasty, FakeSyncthing::unreadable)) {
            EngineException failure = catchThrowableOfType(
                    EngineException.class, () -> impatient.now().folder("sync"));

            assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Test
    void callsASyncthingUnreachableThatIsNotRunning() {
        server.close();

        EngineException failure = failure("sync");

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(onAPage(failure)).contains("is not answering.").endsWith(", check sync.url.");
    }

    @Test
    void anInterruptEndsACallAtOnce() throws Exception {
        server.answer("/config/folders", FakeEngine.json(200, "[]").withFixedDelay(FakeEngine.FOREVER_MILLIS));
        Waiting<EngineFolder> waiting = Waiting.start(() -> engine.now().folder("sync"));
        Waiting.until(() -> !server.requests("/config/folders").isEmpty());

        waiting.interrupt();

        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void hasSyncthingLookAtAWrittenFileAtOnceAndOnceOnly() {
        server.answer("/db/scan", FakeEngine.json(200, ""));

        engine.announce(SYNC, "a b&c.txt");
        engine.close();

        assertThat(server.requests("/db/scan")).singleElement().satisfies(request -> {
            assertThat(request.getMethod().getName()).isEqualTo("POST");
            assertThat(request.queryParameter("folder").firstValue()).isEqualTo("sync");
            assertThat(request.queryParameter("sub").firstValue()).isEqualTo("a b&c.txt");
        });
    }

    @Test
    void neverWaitsForAFolderThatPullsAndAsksForEachFileOnce() {
        server.answer("/db/scan", FakeEngine.json(200, "").withFixedDelay(FakeEngine.FOREVER_MILLIS));
        engine.announce(SYNC, "first.txt");
        Waiting.until(() -> server.requests("/db/scan").size() == 1);

        for (int i = 0; i < 1000; i++) {
            engine.announce(SYNC, "second.txt");
        }
        engine.close();

        assertThat(server.requests("/db/scan")).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"STATION_SYNC", "TRUCK_SYNC"})
    void asksNothingTwiceForOneLookAtBothFolders(FolderRole role) throws Exception {
        engine.now().look(SYNC, role);
        server.forgetRequests();

        EngineMoment now = engine.now();
        now.identity();
        now.look(now.folder("status"), FolderRole.STATUS);
        now.look(now.folder("sync"), role);

        assertThat(server.requests())
                .as("a truck without an address of any other device asks whether it looks for them by itself")
                .filteredOn(path -> !path.equals("/config/options"))
                .containsExactlyInAnyOrder(
                        "/system/status",
                        "/config/devices",
                        "/config/folders",
                        "/system/connections",
                        "/db/status?folder=status",
                        "/db/status?folder=sync",
                        "/db/ignores?folder=sync");
    }

    @Test
    void saysOfAFolderWhatHoldsAfterItsFilesWereRead() throws Exception {
        engine.now().look(SYNC, FolderRole.STATION_SYNC);

        assertThat(server.requests().stream().filter("/db/status?folder=sync"::equals))
                .as("before the files are read, after that, and when all is said of them")
                .hasSize(3);
    }

    @Test
    void neverFailsToAnnounce() {
        server.close();
        engine.announce(SYNC, "a.txt");
        engine.close();
        engine.announce(SYNC, "b.txt");
    }

    @Test
    void writesReportsUnderANameThatIsNeverSyncedAndNotThePullersOwn() throws Exception {
        PeerId peer = new PeerId(TRUCK1);

        String name = engine.temporaryFileName(peer.statusFileName());

        assertThat(engine.now().contentRules(SYNC).leaveOut(name)).isTrue();
        assertThat(name)
                .isNotEqualTo(".syncthing." + peer.statusFileName() + ".tmp")
                .isNotEqualTo(engine.temporaryFileName("station.manifest"))
                .endsWith(".tmp");
    }
}
