package dev.syncdashboard.engine.syncthing;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.FolderActivity;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.fingerprint.ContentRules;
import dev.syncdashboard.http.HttpServer;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.sync.FakeEngine;
import dev.syncdashboard.sync.Waiting;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the disk is read for a hash, and what is said meanwhile. */
@Timeout(30)
class DiskHashTest {

    private static final EngineFolder SYNC =
            new EngineFolder("sync", Optional.of("sync"), "sync", Path.of("/a"), false, State.ACTIVE);

    private final FakeSyncthing server = new FakeSyncthing();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile FolderHasher disk = (folder, rules) -> Optional.of(new FolderHash("HASH-0"));
    private final SyncthingEngine engine = new SyncthingEngine(server.options(), this::read, nanos::get);

    @BeforeEach
    void itIsATruck() {
        server.isTruck1();
    }

    @AfterEach
    void stop() {
        engine.close();
        server.close();
    }

    private Optional<FolderHash> read(EngineFolder folder, ContentRules rules)
            throws IOException, InterruptedException {
        reads.incrementAndGet();
        return disk.hash(folder, rules);
    }

    private void onDisk(String hash) {
        disk = (folder, rules) -> Optional.of(new FolderHash(hash));
    }

    private void status(String state, long sequence, long needed) {
        server.answer("/db/status", status(state, sequence, needed, 0));
    }

    private static ResponseDefinitionBuilder status(String state, long sequence, long needed, long failed) {
        return FakeEngine.json(
                200,
                "{\"state\": \"%s\", \"sequence\": %d, \"needTotalItems\": %d, \"errors\": %d}"
                        .formatted(state, sequence, needed, failed));
    }

    private String hash() throws Exception {
        return engine.activity(SYNC).hash().map(FolderHash::value).orElse("none");
    }

    private Completeness completeness() throws Exception {
        return engine.completeness(SYNC);
    }

    @Test
    void isReadOnceWhileTheIndexStandsStill() throws Exception {
        assertThat(hash()).isEqualTo("HASH-0");
        assertThat(completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(hash()).isEqualTo("HASH-0");

        assertThat(reads).hasValue(1);
    }

    @Test
    void isReadAgainAfterAWhileThoughSyncthingNoticedNothing() throws Exception {
        hash();
        onDisk("HASH-1");

        nanos.addAndGet(DiskHashes.TRUSTED.toNanos() - 1);
        assertThat(hash()).isEqualTo("HASH-0");
        nanos.addAndGet(1);
        assertThat(hash()).isEqualTo("HASH-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"sequence\": 1", "\"needTotalItems\": ", "\"receiveOnlyTotalItems\": "})
    void isReadAgainWhenACounterHasMoved(String counter) throws Exception {
        server.answer("/db/status", "status-idle-receiveonly.json");
        hash();
        onDisk("HASH-1");

        server.answer("/db/status", "status-idle-receiveonly.json", counter + "0", counter + "7");

        assertThat(hash()).isEqualTo("HASH-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync-waiting", "sync-preparing", "syncing"})
    void staysTheLastOneWhileFilesComeInAndIsCalledIncomplete(String state) throws Exception {
        status("idle", 1, 0);
        hash();
        onDisk("HALF");

        status(state, 2, 3);
        assertThat(hash()).isEqualTo("HASH-0");
        assertThat(completeness()).isEqualTo(Completeness.INCOMPLETE);

        onDisk("HASH-1");
        status("idle", 5, 0);
        assertThat(completeness()).isEqualTo(Completeness.INCOMPLETE);
        assertThat(hash()).isEqualTo("HASH-1");
        assertThat(completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void staysTheLastOneWhileAChangeIsReadIntoTheIndex() throws Exception {
        status("idle", 1, 0);
        hash();
        onDisk("HALF");

        status("scanning", 2, 0);

        assertThat(hash()).isEqualTo("HASH-0");
        assertThat(completeness()).isEqualTo(Completeness.INCOMPLETE);
    }

    @Test
    void isNotDoubtedByARoutineScan() throws Exception {
        status("idle", 1, 0);
        hash();

        status("scanning", 1, 0);

        assertThat(hash()).isEqualTo("HASH-0");
        assertThat(completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(reads).hasValue(1);
    }

    @Test
    void isThatOfTheDiskWhereATruckDroveOffHalfWay() throws Exception {
        status("idle", 1, 0);
        hash();
        onDisk("HALF");

        status("idle", 2, 7);

        assertThat(hash()).isEqualTo("HALF");
        assertThat(completeness()).isEqualTo(Completeness.INCOMPLETE);
    }

    @Test
    void isReadForTheFirstTimeEvenWhileFilesComeIn() throws Exception {
        status("syncing", 2, 3);

        assertThat(hash()).isEqualTo("HASH-0");
        assertThat(completeness()).isEqualTo(Completeness.INCOMPLETE);
    }

    @Test
    void isNotTakenWhenTheFolderChangedWhileItWasRead() throws Exception {
        status("idle", 1, 0);
        hash();
        status("idle", 2, 0);
        disk = (folder, rules) -> {
            status("syncing", 3, 1);
            return Optional.of(new FolderHash("MIXED"));
        };

        assertThat(hash()).isEqualTo("HASH-0");
        assertThat(completeness()).isEqualTo(Completeness.INCOMPLETE);

        onDisk("HASH-1");
        status("idle", 4, 0);
        assertThat(hash()).isEqualTo("HASH-1");
    }

    @Test
    void isUnknownWithFailedItemsOrAPausedFolderAndNeverCalledComplete() throws Exception {
        server.answer("/db/status", status("idle", 1, 0, 2));
        hash();
        assertThat(completeness()).isEqualTo(Completeness.UNKNOWN);

        server.answer("/db/status", "status-paused-all-zero.json");
        assertThat(hash()).isEqualTo("HASH-0");
        assertThat(completeness()).isEqualTo(Completeness.UNKNOWN);
    }

    @Test
    void isNotCalledCompleteWithoutItsMarkerThoughTheCountersLookInSync() throws Exception {
        server.answer("/db/status", "status-marker-missing-counters-in-sync.json");

        assertThat(hash()).isEqualTo("HASH-0");
        assertThat(completeness()).isEqualTo(Completeness.UNKNOWN);
    }

    @Test
    void showsChangesOnATruckAndCallsNoBytesMissing() throws Exception {
        server.answer("/db/status", "status-receiveonly-changed-needs-nothing.json");
        onDisk("CHANGED");

        assertThat(hash()).isEqualTo("CHANGED");
        assertThat(completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void lacksNothingAtASendOnlyStationThatOthersDifferFrom() throws Exception {
        server.answer("/config/folders/sync", "config-folder-receiveonly.json", "receiveonly", "sendonly");
        status("idle", 1, 2);

        hash();

        assertThat(completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void isMissingWhereTheDiskWasNeverReadAndSaysSo() throws Exception {
        disk = (folder, rules) -> {
            throw new AccessDeniedException("/a/secret");
        };

        assertThat(hash()).isEqualTo("none");
        assertThat(completeness()).isEqualTo(Completeness.UNKNOWN);
        assertThat(engine.advice(SYNC, FolderRole.TRUCK_SYNC))
                .extracting(FolderAdvice::problem)
                .containsExactly("can't be read whole by this program, so nobody knows its content");
    }

    @Test
    void isTriedAgainOnlyAfterAWhileWhereTheDiskCannotBeRead() throws Exception {
        disk = (folder, rules) -> {
            throw new IOException("bad disk");
        };
        hash();
        hash();
        assertThat(reads).hasValue(1);

        onDisk("HASH-1");
        nanos.addAndGet(DiskHashes.RETRY.toNanos());
        assertThat(hash()).isEqualTo("HASH-1");
        assertThat(engine.advice(SYNC, FolderRole.TRUCK_SYNC)).isEmpty();
    }

    @Test
    void isReadOnceForAllWhoAskAtTheSameTime() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        disk = (folder, rules) -> {
            go.await();
            return Optional.of(new FolderHash("SLOW"));
        };
        Waiting<FolderActivity> one = Waiting.start(() -> engine.activity(SYNC));
        Waiting<FolderActivity> other = Waiting.start(() -> engine.activity(SYNC));
        Waiting.until(() -> server.requests("/db/status").size() == 2);

        go.countDown();

        assertThat(one.result().hash()).contains(new FolderHash("SLOW"));
        assertThat(other.result().hash()).contains(new FolderHash("SLOW"));
        assertThat(reads).hasValue(1);
    }

    @Test
    void aFaultInReadingIsSaidToWhoWaits() throws Exception {
        disk = (folder, rules) -> {
            throw new IllegalArgumentException("a fault");
        };

        assertThat(Waiting.start(this::hash).failure()).hasRootCauseMessage("a fault");
    }

    @Test
    void staysTheLastOneWhileANewOneTakesLong() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        SyncthingOptions hasty = new SyncthingOptions(
                HttpServer.at(server.url()).withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(500)), "key");
        try (SyncthingEngine impatient = new SyncthingEngine(hasty, this::read, nanos::get)) {
            impatient.activity(SYNC);
            disk = (folder, rules) -> {
                go.await();
                return Optional.of(new FolderHash("SLOW"));
            };
            status("idle", 99, 0);

            assertThat(impatient.activity(SYNC).hash()).contains(new FolderHash("HASH-0"));
            assertThat(impatient.completeness(SYNC)).isEqualTo(Completeness.INCOMPLETE);

            go.countDown();
            Waiting.until(() -> hashOf(impatient).equals(Optional.of(new FolderHash("SLOW"))));
            assertThat(reads).hasValue(2);
        }
    }

    private static Optional<FolderHash> hashOf(SyncthingEngine engine) {
        try {
            return engine.activity(SYNC).hash();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anInterruptEndsTheWaitAndNotTheReading() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        disk = (folder, rules) -> {
            go.await();
            return Optional.of(new FolderHash("SLOW"));
        };
        Waiting<String> waiting = Waiting.start(this::hash);
        Waiting.until(() -> reads.get() == 1);

        waiting.interrupt();
        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);

        go.countDown();
        assertThat(hash()).isEqualTo("SLOW");
        assertThat(reads).hasValue(1);
    }

    @Test
    void closingEndsReadingAndWaits() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        disk = (folder, rules) -> {
            try {
                Thread.sleep(Duration.ofDays(1).toMillis());
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return Optional.empty();
        };
        Waiting<String> waiting = Waiting.start(this::hash);
        Waiting.until(() -> reads.get() == 1);

        engine.close();

        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
        interrupted.await();
        assertThat(Waiting.start(this::hash).failure()).isInstanceOf(InterruptedException.class);
    }
}
