package dev.syncdashboard.engine.syncv2;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static dev.syncdashboard.sync.v2.FakeEngine.data;
import static dev.syncdashboard.sync.v2.FakeEngine.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.EngineMoment;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.engine.FolderActivity;
import dev.syncdashboard.engine.FolderLook;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.http.CertificateFingerprint;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v2.FakeEngine;
import dev.syncdashboard.sync.v2.Waiting;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyncV2EngineTest {

    private static final String SELF = "STAT4AX5AVW4GUO3SL2F7IDEWG5TQIJH";
    private static final EngineFolder SYNC = new EngineFolder(
            "123", Optional.of("12345asdf12354"), "Sync", Path.of("/Users/me/Desktop/Sync"), true, State.ACTIVE);

    private final FakeEngine server = new FakeEngine();
    private final SyncV2Engine engine = new SyncV2Engine(SyncOptions.of(server.url()));

    @AfterEach
    void stop() {
        engine.close();
        server.close();
    }

    private static EngineException failure(ThrowingCallable call) {
        EngineException failure = catchThrowableOfType(EngineException.class, call);
        assertThat(failure).isNotNull();
        return failure;
    }

    private void folderIs(String fields) {
        server.answer("/folders", data("{\"folders\": [{\"id\": \"1\", \"name\": \"Sync\"" + fields + "}]}"));
    }

    @Test
    void saysWhoThisDeviceIs() throws Exception {
        server.answer("/client", "client.json");
        server.answer("/client/settings", "client-settings.json");

        assertThat(engine.now().identity()).isEqualTo(new EngineIdentity(new PeerId(SELF), "Station 4"));
    }

    @Test
    void refusesAPeerIdThatCouldBeAPath() {
        server.answer("/client", data("{\"peerid\": \"../x\"}"));

        EngineException failure = failure(engine.now()::identity);

        assertThat(failure.kind()).isEqualTo(Kind.FAULTY_ANSWER);
        assertThat(failure).hasMessageContaining("gives itself a peer id that can't be used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "12345asdf12354", "Sync"})
    void findsAFolderByFolderIdShareIdOrName(String key) throws Exception {
        server.answer("/folders", "folders.json");

        assertThat(engine.now().folder(key)).isEqualTo(SYNC);
    }

    @Test
    void saysWhichFoldersThereAreIfTheNamedOneIsNot() {
        server.answer("/folders", "folders.json");

        EngineException failure = failure(() -> engine.now().folder("Maps"));

        assertThat(failure.kind()).isEqualTo(Kind.FOLDER_NOT_FOUND);
        assertThat(failure)
                .hasMessage("The sync engine has no folder 'Maps' (share id, folder id or name)."
                        + " It has: 'Sync', 'Status'.");
    }

    @Test
    void asksForTheShareIdIfTwoFoldersHaveTheName() {
        server.answer(
                "/folders",
                data("{\"folders\": [{\"id\": \"1\", \"name\": \"Sync\", \"shareid\": \"S1\", \"path\": \"/a\"},"
                        + "{\"id\": \"2\", \"name\": \"Sync\", \"path\": \"/b\"}]}"));

        EngineException failure = failure(() -> engine.now().folder("Sync"));

        assertThat(failure.kind()).isEqualTo(Kind.FOLDER_AMBIGUOUS);
        assertThat(failure).hasMessage("The sync engine has 2 folders 'Sync'. Name the share id instead: 'S1', '2'.");
    }

    @Test
    void anIdGoesBeforeAName() throws Exception {
        server.answer(
                "/folders",
                data("{\"folders\": [{\"id\": \"1\", \"name\": \"2\", \"path\": \"/a\"},"
                        + "{\"id\": \"2\", \"name\": \"Sync\", \"path\": \"/b\"}]}"));

        assertThat(engine.now().folder("2").path()).isEqualTo(Path.of("/b"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    , "synclevel": 2                                         | ACTIVE
                                                                             | ACTIVE
                    , "synclevel": 1                                         | PLACEHOLDERS
                    , "synclevel": 0, "stopped": true                        | DISCONNECTED
                    , "synclevel": 2, "paused": true                         | PAUSED
                    , "synclevel": 2, "stopped": true, "paused": true        | STOPPED
                    """)
    void tellsTheFoldersState(String fields, State expected) throws Exception {
        folderIs(", \"path\": \"/a\"" + (fields == null ? "" : fields));

        assertThat(engine.now().folder("Sync").state()).isEqualTo(expected);
    }

    @Test
    void aFolderIsReadOnlyOnlyIfTheEngineSaysSo() throws Exception {
        folderIs(", \"path\": \"/a\", \"iswritable\": false");
        assertThat(engine.now().folder("Sync").writable()).isFalse();
        folderIs(", \"path\": \"/a\"");
        assertThat(engine.now().folder("Sync").writable()).isTrue();
    }

    @Test
    void saysThatAFolderIsNotConnectedHere() {
        folderIs(", \"synclevel\": 0");

        EngineException failure = failure(() -> engine.now().folder("Sync"));

        assertThat(failure.kind()).isEqualTo(Kind.FOLDER_NOT_FOUND);
        assertThat(failure)
                .hasMessage("The folder 'Sync' is known to the sync engine, but not connected on this device."
                        + " Connect it there and choose where it shall be.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test_folder", "a\\u0000b"})
    void refusesAPathThatIsNoneOfThisDevice(String path) {
        folderIs(", \"path\": \"" + path + "\"");

        assertThat(failure(() -> engine.now().folder("Sync")).kind()).isEqualTo(Kind.FAULTY_ANSWER);
    }

    @Test
    void givesHashAndOtherPeersWithoutThisDeviceAndWithoutOddIds() throws Exception {
        server.answer("/client", "client.json");
        server.answer(
                "/folders/123/activity",
                data("{\"hash\": \"H1\", \"peers\": [{\"id\": \"" + SELF + "\", \"isonline\": true},"
                        + "{\"id\": \"TRUCK1\", \"name\": \"Engine 7\", \"isonline\": true}, {\"id\": \"a/b\"}]}"));

        FolderActivity activity = engine.now().look(SYNC, FolderRole.TRUCK_SYNC).activity();

        assertThat(activity.hash()).contains(new FolderHash("H1"));
        assertThat(activity.contactLag()).isEmpty();
        assertThat(activity.peers())
                .containsExactly(new EnginePeer(new PeerId("TRUCK1"), Optional.of("Engine 7"), true));
    }

    @Test
    void givesTheActivityEvenIfTheEngineHidesWhoThisDeviceIs() throws Exception {
        server.answer("/client", json(500, ""));
        server.answer("/folders/123/activity", "activity.json");

        assertThat(engine.now().look(SYNC, FolderRole.TRUCK_SYNC).activity().peers())
                .hasSize(2);
    }

    @Test
    void looksForUnfinishedFilesAfterItHasTheHash(@TempDir Path root) throws Exception {
        EngineFolder folder = new EngineFolder("123", Optional.of("12345asdf12354"), "Sync", root, true, State.ACTIVE);
        server.answer("/client", "client.json");
        server.answer(
                "/folders/123/activity",
                data("{\"hash\": \"H1\", \"peers\": []}").withFixedDelay(500));
        Waiting<FolderLook> look = Waiting.start(() -> engine.now().look(folder, FolderRole.TRUCK_SYNC));

        Waiting.until(() -> !server.requests("/folders/123/activity").isEmpty());
        Files.writeString(root.resolve("map.pdf.bts"), "half");

        assertThat(look.result().completeness()).isEqualTo(Completeness.INCOMPLETE);
    }

    @Test
    void asksNothingTwiceForOneLookAtBothFolders() throws Exception {
        server.answer("/client", "client.json");
        server.answer("/client/settings", "client-settings.json");
        server.answer(
                "/folders",
                data("{\"folders\": [{\"id\": \"123\", \"name\": \"Sync\", \"path\": \"/a\"},"
                        + " {\"id\": \"124\", \"name\": \"Status\", \"path\": \"/b\"}]}"));
        server.answer("/folders/123/activity", "activity.json");
        engine.now().identity();
        server.server().resetRequests();

        EngineMoment now = engine.now();
        now.identity();
        now.look(now.folder("Status"), FolderRole.STATUS);
        now.look(now.folder("Sync"), FolderRole.STATION_SYNC);

        assertThat(server.server().findAll(anyRequestedFor(anyUrl())))
                .extracting(request -> request.getUrl().replaceFirst("/api/v2", ""))
                .containsExactlyInAnyOrder("/client", "/client/settings", "/folders", "/folders/123/activity");
    }

    @Test
    void hasNoHashWhileTheEngineHasNone() throws Exception {
        server.answer("/folders/123/activity", data("{\"hash\": \"\", \"peers\": []}"));

        assertThat(engine.now().look(SYNC, FolderRole.TRUCK_SYNC).activity().hash())
                .isEmpty();
    }

    @Test
    void saysThatAFolderIsGone() {
        server.answer("/folders/123/activity", json(500, "{\"error\": 5}"));
        server.answer("/folders", data("{\"folders\": []}"));

        EngineException failure =
                failure(() -> engine.now().look(SYNC, FolderRole.TRUCK_SYNC).activity());

        assertThat(failure.kind()).isEqualTo(Kind.FOLDER_NOT_FOUND);
        assertThat(failure).hasMessage("The sync engine no longer has the folder 'Sync'. Add it there again.");
    }

    @Test
    void passesOnTheEnginesOwnWords() {
        server.answer("/folders/123/activity", json(500, "{\"error\": \"database is locked\"}"));
        server.answer("/folders", "folders.json");

        EngineException failure =
                failure(() -> engine.now().look(SYNC, FolderRole.TRUCK_SYNC).activity());

        assertThat(failure.kind()).isEqualTo(Kind.FAULTY_ANSWER);
        assertThat(failure)
                .hasMessage("The sync engine at " + server.url() + " answered with an error:"
                        + " GET /api/v2/folders/123/activity: HTTP 500: database is locked.");
    }

    @Test
    void namesTheKeysOfAWrongLogin() {
        server.answer("/folders", json(401, ""));
        server.answer("/token", json(401, ""));

        EngineException failure = failure(() -> engine.now().folder("Sync"));

        assertThat(failure.kind()).isEqualTo(Kind.LOGIN);
        assertThat(failure).hasMessageContaining("Check sync.username and sync.password");
    }

    @Test
    void namesTheKeyOfAWrongAddress() {
        server.answer("/folders", json(200, "<html>Printer</html>"));

        EngineException failure = failure(() -> engine.now().folder("Sync"));

        assertThat(failure.kind()).isEqualTo(Kind.FAULTY_ANSWER);
        assertThat(failure).hasMessageContaining("HTML instead of JSON").hasMessageContaining("sync.url");
    }

    @Test
    void asksWhetherTheEngineRuns() {
        URI url = server.url();
        server.close();

        EngineException failure = failure(() -> engine.now().folder("Sync"));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure)
                .hasMessageStartingWith("The sync engine at " + url + " does not answer (")
                .hasMessageEndingWith("Is it running? Check sync.url.");
    }

    @Test
    void namesTheKeyAndTheFingerprintOfAnUnknownCertificate() {
        SyncOptions https = SyncOptions.of(server.httpsUrl());
        CertificateFingerprint other = CertificateFingerprint.parse("00".repeat(32));
        try (SyncV2Engine unpinned = new SyncV2Engine(https);
                SyncV2Engine pinned = new SyncV2Engine(https.withCertificate(other))) {
            EngineException unknown = failure(() -> unpinned.now().folder("Sync"));
            EngineException wrong = failure(() -> pinned.now().folder("Sync"));

            assertThat(unknown.kind()).isEqualTo(Kind.LOGIN);
            assertThat(unknown).hasMessageMatching(".*SHA-256 (..:){31}.*put this value into sync.certificate.");
            assertThat(wrong.kind()).isEqualTo(Kind.LOGIN);
            assertThat(wrong).hasMessageMatching(".*not the one that sync.certificate names.*SHA-256 (..:){31}.*");
        }
    }
}
