package dev.syncdashboard.demo.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.engine.FolderWatch.Change;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What agent and dashboard rely on, whichever engine there is. Each engine's subclass brings two devices that sync. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
abstract class SyncEngineContract {

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path root;

    private Pair pair;
    private Pair.Device station;
    private Pair.Device truck;

    abstract Pair open(Path directory) throws Exception;

    /** For what one engine keeps in a way of its own. */
    Pair.Device truck() {
        return truck;
    }

    @BeforeEach
    void start() throws Exception {
        pair = open(root);
        station = pair.station();
        truck = pair.truck();
    }

    @AfterEach
    void stop() {
        pair.close();
    }

    @Test
    void aDeviceIsKnownByIdAndName() throws Exception {
        assertThat(truck.client().now().identity()).isEqualTo(new EngineIdentity(new PeerId(truck.id()), truck.name()));
        assertThat(station.client().now().identity())
                .isEqualTo(new EngineIdentity(new PeerId(station.id()), station.name()));
    }

    @Test
    void aFolderIsFoundByEachOfItsIdsAndByItsName() throws Exception {
        EngineFolder folder = truck.client().now().folder("Sync");

        assertThat(truck.client().now().folder(truck.folderId())).isEqualTo(folder);
        assertThat(truck.client().now().folder(truck.shareId())).isEqualTo(folder);
        assertThat(folder.name()).isEqualTo("Sync");
        assertThat(folder.path()).isEqualTo(truck.directory());
        assertThat(folder.state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void aFolderHasTheSameShareIdOnEveryDevice() throws Exception {
        Optional<String> shareId = truck.client().now().folder("Sync").shareId();

        assertThat(shareId).contains(truck.shareId());
        assertThat(station.client().now().folder("Sync").shareId()).isEqualTo(shareId);
    }

    @Test
    void onlyTheStationsFolderIsWritable() throws Exception {
        assertThat(station.client().now().folder("Sync").writable()).isTrue();
        assertThat(truck.client().now().folder("Sync").writable()).isFalse();
    }

    @Test
    void aFolderThatIsNotThereIsNotFound() {
        EngineException failure = catchThrowableOfType(
                EngineException.class, () -> truck.client().now().folder("Wages"));

        assertThat(failure.kind()).isEqualTo(Kind.FOLDER_NOT_FOUND);
        assertThat(failure).hasMessageContaining("'Sync'");
    }

    @Test
    void aNameThatTwoFoldersHaveIsAmbiguousAndTheirIdsAreNot() throws Exception {
        truck.addFolder("Sync");

        EngineException failure = catchThrowableOfType(
                EngineException.class, () -> truck.client().now().folder("Sync"));

        assertThat(failure.kind()).isEqualTo(Kind.FOLDER_AMBIGUOUS);
        assertThat(truck.client().now().folder(truck.shareId()).path()).isEqualTo(truck.directory());
    }

    @Test
    void aPausedFolderIsSeenAsPaused() throws Exception {
        truck.pauseSync();

        eventually(() -> assertThat(truck.client().now().folder("Sync").state()).isEqualTo(State.PAUSED));
    }

    @Test
    void thePeersAreTheOthersAndTheirComingAndGoingIsSeen() throws Exception {
        EngineFolder folder = station.client().now().folder("Sync");
        PeerId id = new PeerId(truck.id());

        eventually(() -> assertThat(station.client()
                        .now()
                        .look(folder, FolderRole.TRUCK_SYNC)
                        .activity()
                        .peers())
                .containsExactly(new EnginePeer(id, Optional.of(truck.name()), true)));
        truck.stop();
        eventually(() -> assertThat(station.client()
                        .now()
                        .look(folder, FolderRole.TRUCK_SYNC)
                        .activity()
                        .peers())
                .extracting(EnginePeer::id, EnginePeer::online)
                .containsExactly(tuple(id, false)));
        truck.start();
        eventually(() -> assertThat(station.client()
                        .now()
                        .look(folder, FolderRole.TRUCK_SYNC)
                        .activity()
                        .peers())
                .extracting(EnginePeer::online)
                .containsExactly(true));
    }

    @Test
    void hashesAreEqualWhereFilesAreAndOtherwiseNot() throws Exception {
        station.write("plan.txt", "first");
        awaitSame();
        FolderHash first = hash(truck).orElseThrow();
        assertThat(truck.has("plan.txt")).isTrue();

        truck.stop();
        station.write("plan.txt", "second");
        eventually(() -> assertThat(hash(station)).isPresent().isNotEqualTo(Optional.of(first)));
        truck.start();
        awaitSame();

        assertThat(hash(truck)).isNotEqualTo(Optional.of(first));
        assertThat(truck.directory().resolve("plan.txt")).hasContent("second");
    }

    @Test
    void aTruckWithAllFilesIsNotCalledIncomplete() throws Exception {
        station.write("plan.txt", "new");
        awaitSame();

        eventually(() -> assertThat(truck.client()
                        .now()
                        .look(truck.client().now().folder("Sync"), FolderRole.TRUCK_SYNC)
                        .completeness())
                .isNotEqualTo(Completeness.INCOMPLETE));
    }

    @Test
    void aWatchWakesWhenAFileComesFromAnotherDevice() throws Exception {
        wakesOn(truck, () -> station.write("plan.txt", "new"));
    }

    @Test
    void aWatchWakesWhenAFileIsWrittenHere() throws Exception {
        wakesOn(station, () -> station.write("plan.txt", "new"));
    }

    @Test
    void aWatchFailsWhileTheEngineIsOffAndMeansAChangeOnceItIsBack() throws Exception {
        try (FolderWatch watch = quiet(truck)) {
            truck.stop();
            assertThatThrownBy(() -> {
                        watch.await(LONG);
                        watch.await(LONG);
                    })
                    .isInstanceOf(EngineException.class);
            truck.start();

            eventually(() -> assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE));
        }
    }

    @Test
    void closingAWatchEndsItsWait() throws Exception {
        FolderWatch watch = quiet(truck);
        CountDownLatch begun = new CountDownLatch(1);
        FutureTask<Change> waiting = new FutureTask<>(() -> {
            begun.countDown();
            return watch.await(Duration.ofMinutes(5));
        });
        new Thread(waiting, "waiting").start();
        begun.await();

        watch.close();

        assertThatThrownBy(() -> {
                    // What happens by itself may have ended the wait before.
                    waiting.get(10, TimeUnit.SECONDS);
                    watch.await(LONG);
                })
                .satisfies(failure -> assertThat(failure instanceof InterruptedException ? failure : failure.getCause())
                        .isInstanceOf(InterruptedException.class));
    }

    @Test
    void anEngineThatIsOffIsUnreachable() throws Exception {
        EngineFolder folder = truck.client().now().folder("Sync");
        truck.stop();

        for (ThrowingRunnable question : new ThrowingRunnable[] {
            () -> truck.client().now().identity(),
            () -> truck.client().now().folder("Sync"),
            () -> truck.client().now().look(folder, FolderRole.TRUCK_SYNC).activity()
        }) {
            EngineException failure = catchThrowableOfType(EngineException.class, question::run);
            assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Test
    void aFileThatIsStillBeingWrittenIsNeverSent() throws Exception {
        String name = station.client().temporaryFileName(station.id() + ".txt");
        Files.writeString(station.directory().resolve(name), "half");
        station.write("whole.txt", "whole");

        eventually(() -> assertThat(truck.has("whole.txt")).isTrue());

        assertThat(truck.has(name)).isFalse();
        ContentRules rules =
                station.client().now().contentRules(station.client().now().folder("Sync"));
        assertThat(rules.leaveOut(name)).isTrue();
        assertThat(rules.leaveOut("whole.txt")).isFalse();
    }

    @Test
    void aFileThatIsAnnouncedArrives() throws Exception {
        EngineFolder folder = station.client().now().folder("Sync");

        station.write("report.txt", "new");
        station.client().announce(folder, "report.txt");

        eventually(() -> assertThat(truck.has("report.txt")).isTrue());
    }

    private void wakesOn(Pair.Device device, ThrowingRunnable cause) throws Exception {
        try (FolderWatch watch = quiet(device)) {
            try {
                cause.run();
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
            assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
        }
    }

    /** A watch that has told all that was to tell. */
    private static FolderWatch quiet(Pair.Device device) throws Exception {
        FolderWatch watch = device.client().watch(device.client().now().folder("Sync"));
        await().atMost(LONG).until(() -> watch.await(SHORT) == Change.NONE);
        return watch;
    }

    private void awaitSame() {
        eventually(() -> assertThat(hash(truck)).isPresent().isEqualTo(hash(station)));
    }

    private static Optional<FolderHash> hash(Pair.Device device) throws Exception {
        return device.client()
                .now()
                .look(device.client().now().folder("Sync"), FolderRole.TRUCK_SYNC)
                .activity()
                .hash();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().ignoreExceptionsInstanceOf(IOException.class)
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }
}
