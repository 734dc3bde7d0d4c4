package dev.syncdashboard.engine.resilioweb;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.syncdashboard.sync.web.FakeGui.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncdashboard.content.FingerprintResult;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.content.FolderFingerprint;
import dev.syncdashboard.content.Throttle;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.engine.FolderLook;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.engine.FolderWatch.Change;
import dev.syncdashboard.engine.common.FolderHasher;
import dev.syncdashboard.engine.common.FolderReading;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v2.Waiting;
import dev.syncdashboard.sync.web.FakeGui;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ResilioWebEngineTest {

    private static final PeerId STATION = new PeerId("EAKT2AAREIZUIVLGO6EJTKV3ZTO657YA");
    private static final String OWN = "00112233445566778899AABBCCDDEEFF00112233";
    private static final PeerId SELF = new PeerId("AAISEM2EKVTHPCEZVK54ZXPO74ABCIRT");
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private final FakeGui server = new FakeGui();
    private final FolderContent content = FolderContent.ofThisRun(Clock.systemUTC());
    private final FolderHasher hasher = (folder, rules) -> {
        FingerprintResult result =
                content.read(folder.path(), rules, FolderContent.Mode.CHANGED_FILES, Throttle.unlimited());
        FolderFingerprint whole = ((FingerprintResult.Whole) result).fingerprint();
        return new FolderReading.Whole(whole);
    };
    private final AtomicLong nanos = new AtomicLong();
    private ResilioWebEngine engine;

    @BeforeEach
    void answer() throws Exception {
        engine = new ResilioWebEngine(
                SyncOptions.of(server.url()), hasher, Optional.empty(), LocalFolders.plain(), nanos::get);
        Files.writeString(directory.resolve("map.pdf"), "map");
        server.answer("settings", "{\"status\":200,\"value\":{\"devicename\":\"LF 20\"}}");
        devices("{\"id\":\"" + OWN + "\",\"name\":\"LF 20\"}");
        folders(folders());
    }

    @AfterEach
    void stop() {
        engine.close();
        server.close();
    }

    private String folders() {
        return FakeGui.folders().replace("/srv/maps", directory.toString());
    }

    private void folders(String answer) {
        server.answer("getsyncfolders", answer);
    }

    private void devices(String list) {
        server.answer("getmfdevices", "{\"status\":200,\"value\":[" + list + "]}");
    }

    private FolderLook look() throws Exception {
        return engine.now().look(engine.now().folder("Maps"), FolderRole.TRUCK_SYNC);
    }

    @Test
    void aDeviceThatIsLinkedToNoOtherIsTheOnlyOne() throws Exception {
        assertThat(engine.now().identity().peerId()).isEqualTo(SELF);
        assertThat(engine.now().identity().deviceName()).isEqualTo("LF 20");
    }

    @Test
    void amongSeveralItIsTheOneWithItsName() throws Exception {
        devices("{\"id\":\"X\",\"name\":\"Phone\"},{\"id\":\"" + OWN + "\",\"name\":\"LF 20\"}");

        assertThat(engine.now().identity().peerId()).isEqualTo(SELF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"id\":\"X\"},{\"id\":\"Y\"}",
                "{\"id\":\"X\",\"name\":\"LF 20\"},{\"id\":\"Y\",\"name\":\"LF 20\"}",
                "{\"id\":\"../../x\"}"
            })
    void whereItCantTellASettingMust(String devices) throws Exception {
        devices(devices);

        EngineException failure =
                catchThrowableOfType(EngineException.class, () -> engine.now().identity());

        assertThat(failure.kind()).isEqualTo(Kind.FAULTY_ANSWER);
        assertThat(failure).hasMessageContaining("Set sync.peer-id");
        try (ResilioWebEngine told = new ResilioWebEngine(
                SyncOptions.of(server.url()), hasher, Optional.of(new PeerId("LF20")), LocalFolders.plain())) {
            assertThat(told.now().identity().peerId()).isEqualTo(new PeerId("LF20"));
        }
    }

    @Test
    void givesTheHashOfTheDiskAndThePeersWithoutItself() throws Exception {
        String own = "{\"id\": \"" + OWN + "\", \"name\": \"LF 20\", \"isonline\": true},";
        folders(folders().replace("\"peers\": [", "\"peers\": [" + own));

        FolderLook look = look();

        FolderReading whole = hasher.read(engine.now().folder("Maps"), look.rules());
        assertThat(look.activity().hash()).contains(((FolderReading.Whole) whole).hash());
        assertThat(look.activity().unconfirmed()).isEmpty();
        assertThat(look.activity().peers()).containsExactly(new EnginePeer(STATION, Optional.of("Station 4"), true));
        assertThat(look.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(look.advice()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"map2.pdf.!sync", "map2.pdf.bts", "a.SyncPart", "map2.pdf.rsls"})
    void anUnfinishedFileOnTheDiskIsSomethingMissingWhateverTheEngineSays(String name) throws Exception {
        Files.writeString(directory.resolve(name), "half");

        assertThat(look().completeness()).isEqualTo(Completeness.INCOMPLETE);
    }

    @Test
    void theDiskIsLookedAtAgainThoughTheFiguresStandStill() throws Exception {
        FolderLook before = look();
        Files.writeString(directory.resolve("map.pdf"), "m\u00e4p");
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(look().activity().hash())
                .isPresent()
                .isNotEqualTo(before.activity().hash());
    }

    @Test
    void whileFilesComeInTheLastHashIsGivenAsOneThatMayBeOld() throws Exception {
        FolderLook before = look();
        folders(folders()
                .replace("\"status\": 7", "\"status\": 3")
                .replace("\"local_files\": 3", "\"local_files\": 2"));
        Files.writeString(directory.resolve("map.pdf"), "new");

        FolderLook look = look();

        assertThat(look.activity().hash()).isEqualTo(before.activity().hash());
        assertThat(look.activity().unconfirmed()).isPresent();
        assertThat(look.completeness()).isEqualTo(Completeness.INCOMPLETE);
    }

    @Test
    void aPausedFolderConfirmsNothing() throws Exception {
        look();
        folders(folders().replace("\"paused\": false", "\"paused\": true"));

        assertThat(look().completeness()).isEqualTo(Completeness.UNKNOWN);
        assertThat(engine.now().folder("Maps").state()).isEqualTo(EngineFolder.State.PAUSED);
    }

    @Test
    void aFolderThatIsNotConnectedHereIsNotFound() {
        EngineException failure =
                catchThrowableOfType(EngineException.class, () -> engine.now().folder("Old"));

        assertThat(failure.kind()).isEqualTo(Kind.FOLDER_NOT_FOUND);
        assertThat(failure).hasMessageContaining("not connected on this device");
    }

    @Test
    void aFolderThatIsGoneIsNotFound() throws Exception {
        EngineFolder folder = engine.now().folder("Maps");
        folders("{\"status\":200,\"folders\":[]}");

        assertThat(catchThrowableOfType(
                                EngineException.class, () -> engine.now().look(folder, FolderRole.TRUCK_SYNC))
                        .kind())
                .isEqualTo(Kind.FOLDER_NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    500 | {"error":"busy","status":500}                            | FAULTY_ANSWER
                    200 | {"status":200,"value":{"error":205,"message":"SE"}}      | FAULTY_ANSWER
                    200 | <html></html>                                            | FAULTY_ANSWER
                    200 | {"status":200}                                           | FAULTY_ANSWER
                    400 | invalid request                                          | FAULTY_ANSWER
                    403 | no                                                       | LOGIN
                    """)
    void whatTheEngineAnswersWronglyIsAFailureOfItsKind(int code, String body, Kind kind) {
        server.answer("getsyncfolders", json(code, body));

        assertThat(catchThrowableOfType(
                                EngineException.class, () -> engine.now().folder("Maps"))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void aRefusedLoginNamesTheSettings() {
        server.answerAll(aResponse().withStatus(401));

        EngineException failure =
                catchThrowableOfType(EngineException.class, () -> engine.now().identity());

        assertThat(failure.kind()).isEqualTo(Kind.LOGIN);
        assertThat(failure).hasMessageContaining("sync.username and sync.password");
    }

    @Test
    void aWatchWakesByAFigureAndOnceMoreForTheSameSecond() throws Exception {
        try (FolderWatch watch = engine.watch(engine.now().folder("Maps"))) {
            assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
            assertThat(watch.await(Duration.ofMillis(100))).isEqualTo(Change.NONE);
            folders(folders().replace("1785801700", "1785801701"));

            assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
            assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
            assertThat(watch.await(Duration.ofMillis(100))).isEqualTo(Change.NONE);
        }
    }

    @Test
    void aWatchFailsAtOnceAgainWhileTheEngineDoesAndThenMeansAChange() throws Exception {
        try (FolderWatch watch = engine.watch(engine.now().folder("Maps"))) {
            watch.await(LONG);
            server.answer("getsyncfolders", json(500, "{\"error\":\"busy\",\"status\":500}"));
            assertThat(catchThrowableOfType(EngineException.class, () -> watch.await(LONG)))
                    .isNotNull();
            assertThat(catchThrowableOfType(EngineException.class, () -> watch.await(Duration.ofMillis(1))))
                    .isNotNull();
            folders(folders());

            assertThat(watch.await(Duration.ofMillis(1))).isEqualTo(Change.POSSIBLE);
        }
    }

    @Test
    void closingAWatchEndsItsWait() throws Exception {
        FolderWatch watch = engine.watch(engine.now().folder("Maps"));
        watch.await(LONG);
        Waiting<Change> waiting = Waiting.start(() -> watch.await(Duration.ofMinutes(5)));

        watch.close();

        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
    }
}
