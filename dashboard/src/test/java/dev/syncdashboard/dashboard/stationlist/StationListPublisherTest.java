package dev.syncdashboard.dashboard.stationlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.FileDigest;
import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.FingerprintResult;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.content.FolderFingerprint;
import dev.syncdashboard.content.Throttle;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.ScriptedEngine;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.StationFolder;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.ownfiles.StationSays;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.FolderActivity;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.stationlist.Defect;
import dev.syncdashboard.stationlist.ListSigner;
import dev.syncdashboard.stationlist.ListTrust;
import dev.syncdashboard.stationlist.StationList;
import dev.syncdashboard.stationlist.StationListFolder;
import dev.syncdashboard.stationlist.StationListFolder.Found;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StationListPublisherTest {

    private static final Fleets FLEETS = Fleets.ON_TUESDAY;

    private static final Clock CLOCK = Clock.fixed(Fleets.TUESDAY, ZoneOffset.UTC);

    @TempDir
    private Path root;

    private final ScriptedEngine engine = new ScriptedEngine();
    private Path sync;
    private Path status;
    private FolderContent content;
    private StationListPublisher publisher;
    private final SigningKey key = SigningKey.generate();
    private volatile boolean signable = true;
    private final Set<String> signed = ConcurrentHashMap.newKeySet();
    private Thread thread;

    @BeforeEach
    void start() throws IOException {
        sync = Files.createDirectories(root.resolve("Sync/maps")).getParent();
        status = Files.createDirectory(root.resolve("Status"));
        Files.writeString(sync.resolve("maps/north.txt"), "north");
        engine.hash = Fleets.hash(42).value();
        publishing(Duration.ofMillis(100));
    }

    /** @param soonAgain a list is looked at again so soon to confirm it */
    private void publishing(Duration soonAgain) {
        content = FolderContent.rememberedIn(root.resolve("data/station.files"), CLOCK);
        publisher = new StationListPublisher(engine, content, OneFolder.FOLDER, this::sign, CLOCK, soonAgain);
        thread = new Thread(publisher, "publisher of the test");
        thread.start();
    }

    private boolean sign(Path folder, Optional<FolderName> name, StationList list, String temporaryName)
            throws IOException {
        if (!signable) {
            throw new IOException("the key is damaged");
        }
        if (signed.add(list.identity())) {
            // A truck must not get it before its signature.
            assertThat(new StationListFolder(folder).read()).isNotEqualTo(new Found.Usable(list, OptionalLong.empty()));
        }
        return new ListSigner(() -> key, root.resolve("data"), CLOCK).sign(folder, name, list, temporaryName);
    }

    @Test
    void theListIsSignedBeforeItIsPutThere() {
        publisher.looked(look());
        publisher.changed(FLEETS.of());
        awaitListOf(42);

        StationListFolder folder = new StationListFolder(status);
        assertThat(folder.signed(new ListTrust(key.verifyKey(), root.resolve("truck")))
                        .read())
                .isEqualTo(folder.read());
        assertThat(folder.signed(new ListTrust(SigningKey.generate().verifyKey(), root.resolve("other")))
                        .read())
                .isEqualTo(new Found.NotUsable(Defect.NOT_SIGNED));
    }

    @Test
    void aListThatCannotBeSignedIsPutThereForTrucksThatAskForNoSignatureAndSaidAtTheStation() {
        signable = false;
        publisher.looked(look());
        publisher.changed(FLEETS.of());

        awaitListOf(42);
        await().until(() -> publisher.problem().isPresent());
        assertThat(publisher.problem().orElseThrow()).contains("can't be signed");
    }

    @AfterEach
    void end() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    @Test
    void theListOfAnUpdateIsPutIntoTheStatusFolder() {
        publisher.looked(look());
        publisher.changed(FLEETS.of());

        Found.Usable found = awaitListOf(42);

        assertThat(found.list().head().posted()).isEqualTo(FLEETS.update(42).posted());
        assertThat(found.list().head().station()).isEqualTo(new PeerId("STATION"));
        assertThat(found.list().head().isVersion(Fleets.hash(42))).isTrue();
        assertThat(found.list().files().files()).extracting(FileDigest::path).containsExactly("maps/north.txt");
        assertThat(publisher.problem()).isEmpty();
    }

    @Test
    void theFilesOfAVersionAreToldThoughTheirListCannotBePutInPlace() throws IOException {
        AtomicReference<Optional<FileList>> told = new AtomicReference<>(Optional.empty());
        publisher.onRead((version, files) -> {
            assertThat(version).isEqualTo(Fleets.hash(42));
            told.set(Optional.of(files));
        });
        Files.delete(status);

        publisher.looked(look());
        publisher.changed(FLEETS.of());

        await().until(() -> told.get().isPresent());
        assertThat(told.get().orElseThrow().files())
                .extracting(FileDigest::path)
                .containsExactly("maps/north.txt");
    }

    @Test
    void whereTheHashIsOfTheFilesTheListHasThoseThatWereReadForIt() throws Exception {
        FolderFingerprint version = ((FingerprintResult.Whole) content.read(
                        sync, ContentRules.EVERYTHING, FolderContent.Mode.CHANGED_FILES, Throttle.unlimited()))
                .fingerprint();
        engine.hash = version.hash().value();
        Files.writeString(sync.resolve("maps/north.txt"), "the engine has not noticed this yet");

        publisher.looked(look());
        publisher.changed(
                FLEETS.of(1, FLEETS.stationWith(new Update(42, version.hash(), Fleets.TUESDAY, Optional.empty()))));

        assertThat(awaitListOf(42).list().files()).isEqualTo(version.files());
    }

    @Test
    void aListThatWasTakenAwayIsPutBackAtOnceAndThatIsSaid() throws IOException {
        AtomicReference<Optional<StationSays>> says = new AtomicReference<>(Optional.empty());
        publisher.onFound(says::set);
        publisher.looked(look());
        publisher.changed(FLEETS.of());
        Found.Usable before = awaitListOf(42);
        // It is confirmed a moment later.
        await().until(() -> engine.asked() > 1);
        assertThat(says.get()).isEmpty();

        Files.delete(status.resolve("station.manifest"));

        assertThat(awaitListOf(42).list()).isEqualTo(before.list());
        await().until(() -> says.get().isPresent());
        assertThat(says.get().orElseThrow().code()).isEqualTo("list_was_replaced");
        assertThat(StationWords.said(says.get().orElseThrow().text()))
                .contains("deleted or overwritten once. It was put back");
    }

    /** Without it, a truck that joined by a kit believes no list. */
    @Test
    void aSignatureThatWasTakenAwayIsPutBackThoughTheListIsStillThere() throws IOException {
        publisher.looked(look());
        publisher.changed(FLEETS.of());
        Found.Usable before = awaitListOf(42);
        Path signature = status.resolve(ListSigner.FILE);
        await().until(() -> engine.asked() > 1);

        Files.writeString(signature, "{}");

        StationListFolder truck =
                new StationListFolder(status).signed(new ListTrust(key.verifyKey(), root.resolve("truck")));
        await().until(() -> Files.size(signature) > 2);
        assertThat(truck.read()).isEqualTo(before);
    }

    /** Between the look that found it in place and the next one, which must not be ten minutes later. */
    @Test
    void whatAnotherDeviceWritesWhileTheListIsPutThereIsNotTakenForIt() throws IOException {
        byte[] foreign = {'x'};
        AtomicInteger put = new AtomicInteger();
        engine.announced = name -> {
            if (name.equals("station.manifest") && put.incrementAndGet() == 1) {
                write(status.resolve(name), foreign);
            }
        };

        publisher.looked(look());
        publisher.changed(FLEETS.of());

        await().until(() -> put.get() >= 2);
        assertThat(awaitListOf(42).list().head().update()).isEqualTo(42);
    }

    /** Two folders' lists may be written at the same moment: under one name, one would be taken for the other. */
    @Test
    void theListsOfTwoFoldersAreWrittenUnderTwoNames() throws InterruptedException {
        StationFolder plans = new StationFolder(new FolderName("plans"), "Plans", false);
        StationListPublisher other = new StationListPublisher(
                engine,
                FolderContent.rememberedIn(root.resolve("data/plans.files"), CLOCK),
                plans,
                this::sign,
                CLOCK,
                Duration.ofMillis(100));
        Thread second = new Thread(other, "second publisher of the test");
        second.start();
        for (StationListPublisher each : List.of(publisher, other)) {
            each.looked(look());
            each.changed(FLEETS.of());
        }

        await().until(() -> engine.written().stream()
                        .filter(name -> !name.contains(ListSigner.FILE))
                        .count()
                == 2);

        second.interrupt();
        second.join();
    }

    @Test
    void aFolderThatIsAnotherOneByTheTimeItWasReadIsNotListed() {
        engine.hash = "newer";
        publisher.looked(look());
        publisher.changed(FLEETS.of());
        await().until(() -> engine.asked() > 0);

        publisher.changed(posting());
        assertThat(new StationListFolder(status).read()).isInstanceOf(Found.NotUsable.class);

        engine.hash = Fleets.hash(41).value();
        publisher.changed(newest(41));
        assertThat(awaitListOf(41).newerUpdate()).isEmpty();
    }

    @Test
    void aListOfAChangeThatTheEngineDidNotNoticeAndThatWasTakenBackIsReplaced() throws Exception {
        // The change must be taken back before the list is confirmed.
        end();
        publishing(Duration.ofSeconds(3));
        Files.writeString(sync.resolve("maps/north.txt"), "a change that nobody noticed");
        publisher.looked(look());
        publisher.changed(FLEETS.of());
        Found.Usable wrong = awaitListOf(42);

        Files.writeString(sync.resolve("maps/north.txt"), "north");

        StationListFolder folder = new StationListFolder(status);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> folder.read() instanceof Found.Usable there
                        && !there.list().equals(wrong.list()));
        assertThat(awaitListOf(42).list().files().files())
                .singleElement()
                .satisfies(file -> assertThat(file.size()).isEqualTo(5));
    }

    @Test
    void aFileThatTheEngineDoesNotNoticeStaysOffTheListAndIsSaidAtTheStation() throws IOException {
        BlockingQueue<Optional<StationSays>> found = new LinkedBlockingQueue<>();
        publisher.onFound(found::add);
        publisher.looked(look());
        publisher.changed(FLEETS.of());
        Found.Usable list = awaitListOf(42);
        await().until(() -> found.size() >= 2);

        Files.writeString(sync.resolve("maps/new.txt"), "new");
        publisher.lookAgain();

        await().until(() -> !found.isEmpty() && found.remove().isPresent());
        await().until(() -> found.size() >= 3);
        assertThat(found)
                .allSatisfy(
                        says -> assertThat(StationWords.said(says.orElseThrow().text()))
                                .startsWith(
                                        "1 file on this computer has not been noticed by the sync program: 'maps/new.txt'."));
        assertThat(awaitListOf(42).list()).isEqualTo(list.list());
        assertThat(publisher.problem()).isEmpty();

        Files.delete(sync.resolve("maps/new.txt"));
        await().until(() -> found.size() > 0 && found.remove().isEmpty());
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws Exception {
        Process touch = new ProcessBuilder("/bin/sh", "-c", "printf x > \"$(printf 'Einsatzpl\\344ne.pdf')\"")
                .directory(sync.toFile())
                .start();
        assumeTrue(touch.waitFor() == 0, "this disk takes only names that are text");
        publisher.looked(look());

        publisher.changed(FLEETS.of());

        await().until(() -> publisher.problem().isPresent());
        assertThat(publisher.problem().orElseThrow())
                .startsWith("This computer can't read 'Einsatzpl\\xE4ne.pdf', so trucks can't check their files");
    }

    @Test
    void aListThatCannotBeWrittenIsSaidAndComesWhenItCan() throws IOException {
        Files.delete(status);
        publisher.looked(look());
        publisher.changed(FLEETS.of());
        await().until(() -> publisher.problem().isPresent());
        assertThat(publisher.problem().orElseThrow())
                .contains("can't be written into the Status folder")
                .doesNotContain(root.toString());

        Files.createDirectory(status);
        engine.hash = Fleets.hash(41).value();
        publisher.changed(newest(41));

        awaitListOf(41);
        await().until(() -> publisher.problem().isEmpty());
    }

    private Found.Usable awaitListOf(int update) {
        StationListFolder folder = new StationListFolder(status);
        await().until(() -> folder.read() instanceof Found.Usable there
                && there.list().head().update() == update);
        return (Found.Usable) folder.read();
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Board newest(int update) {
        return FLEETS.of(1, FLEETS.stationWith(update, false));
    }

    private static Board posting() {
        return FLEETS.of(1, FLEETS.stationWith(42, true));
    }

    private StationLook look() {
        EngineFolder folder = folder("Sync", sync);
        return new StationLook(
                Fleets.TUESDAY,
                new EngineIdentity(new PeerId("STATION"), "Station 4"),
                folder,
                new FolderActivity(Optional.of(Fleets.hash(42)), List.of()),
                Optional.of(folder("Status", status)),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static EngineFolder folder(String name, Path path) {
        return new EngineFolder(name, Optional.empty(), name, path, true, EngineFolder.State.ACTIVE);
    }
}
